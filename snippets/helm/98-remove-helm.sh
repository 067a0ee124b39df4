# Remove Helm and its files
# @zh: 删除 Helm 及其文件
# @on: toolbox
# @expect: no helm here
# @matches: ^left:\n\Z

kill "$(cat /run/charts.pid)"
rm /run/charts.pid
helm repo remove lab
rm -rf ~/.cache/helm ~/.config/helm ~/.local/share/helm /srv/charts ~/{web,site,hello,shop.yaml,values-of-web.yaml} ~/helm-v*
rm -f /usr/local/bin/helm /usr/local/bin/helm3 /usr/local/bin/helm4 /etc/bash_completion.d/helm
rm -f /usr/local/share/ca-certificates/registry.crt
update-ca-certificates --fresh > /dev/null
hash -r
command -v helm || echo "no helm here"
echo left:
ls -d /srv/charts ~/{web,site,hello} ~/helm-v* /usr/local/bin/helm* 2> /dev/null || true
