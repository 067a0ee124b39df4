# Trap: --dry-run=server is content, the server is not
# @zh: 陷阱：--dry-run=server 说没问题，服务器却不接受
# @on: toolbox
# @matches: ^helm, client: exit code 0\nhelm, server: exit code 0$
# @expect: secret/shop-web-password serverside-applied (server dry run)
# @expect: The Service "shop-web" is invalid: spec.ports[0].name: Invalid value: "web_port"
# @matches: ^kubectl: exit code 1$
# @absent: shop-web-test

cp -r web /tmp/broken
sed -i 's/name: http$/name: web_port/' /tmp/broken/templates/service.yaml
helm upgrade shop /tmp/broken -f shop.yaml --dry-run=client > /dev/null; echo "helm, client: exit code $?"
helm upgrade shop /tmp/broken -f shop.yaml --dry-run=server > /dev/null; echo "helm, server: exit code $?"
helm template shop /tmp/broken -f shop.yaml --no-hooks \
  | kubectl apply --server-side --force-conflicts --dry-run=server -f - || echo "kubectl: exit code $?"
rm -r /tmp/broken
