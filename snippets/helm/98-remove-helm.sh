# Remove Helm and its files
# @zh: 删除 Helm 及其文件
# @on: toolbox
# @expect: "lab" has been removed from your repositories
# @expect: no server here
# @expect: no helm here
# @matches: ^nothing is left$

kill "$(cat /run/charts.pid)"
rm /run/charts.pid
helm repo remove lab
rm -rf ~/.cache/helm ~/.config/helm ~/.local/share/helm /srv/charts ~/{web,site,hello,shop.yaml,values-of-web.yaml} ~/helm-v*
rm -f /usr/local/bin/helm /usr/local/bin/helm3 /usr/local/bin/helm4 /etc/bash_completion.d/helm
rm -f /usr/local/share/ca-certificates/registry.crt
update-ca-certificates --fresh > /dev/null
hash -r
pgrep -f 'http.server 8080' || echo "no server here"
command -v helm || echo "no helm here"
find ~/{web,site,hello,state,signed,drill-keys,linux-amd64,open-kubeconfig} ~/helm-v* /usr/local/bin/helm* /etc/bash_completion.d/helm \
  /srv/charts /run/charts.pid /etc/ssl/certs/registry.pem /tmp/{tampered,pulled,broken} -maxdepth 0 2> /dev/null | grep . || echo "nothing is left"
