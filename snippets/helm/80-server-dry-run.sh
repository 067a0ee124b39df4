# What only the server finds
# @zh: 只有服务器才能发现的错误
# @on: toolbox
# @matches: ^client: exit code 0$
# @expect: Invalid value: "web_port"
# @matches: ^server: exit code 1$

cp -r web /tmp/broken
sed -i 's/name: http$/name: web_port/' /tmp/broken/templates/service.yaml
helm upgrade shop /tmp/broken -f shop.yaml --dry-run=client > /dev/null; echo "client: exit code $?"
helm template shop /tmp/broken -f shop.yaml --no-hooks | kubectl apply --dry-run=server -f - > /dev/null || echo "server: exit code $?"
rm -r /tmp/broken
