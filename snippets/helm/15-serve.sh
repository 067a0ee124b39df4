# Serve it as a chart repository
# @zh: 用 HTTP 提供 chart 仓库
# @on: toolbox
# @timeout: 2m
# @matches: ^ +digest: [0-9a-f]{64}$
# @matches: ^ +- web-0\.1\.0\.tgz\n +version: 0\.1\.0$

apt-get update
apt-get install -y python3
helm repo index /srv/charts
if ! pgrep -F /run/charts.pid > /dev/null 2>&1; then
  nohup python3 -m http.server 8080 --directory /srv/charts > /var/log/charts.log 2>&1 &
  echo $! > /run/charts.pid
fi
curl -sS --retry 5 --retry-connrefused http://toolbox:8080/index.yaml
