# Serve it as a chart repository
# @zh: 用 HTTP 提供 chart 仓库
# @on: toolbox
# @timeout: 2m
# @expect: version: 0.1.0
# @matches: ^ +digest: [0-9a-f]{64}$
# @expect: the repository answers

apt-get update
apt-get install -y python3
helm repo index /srv/charts
cat /srv/charts/index.yaml
nohup python3 -m http.server 8080 --directory /srv/charts > /var/log/charts.log 2>&1 &
echo $! > /run/charts.pid
curl -fsS --retry 30 --retry-connrefused --retry-delay 1 -o /dev/null http://toolbox:8080/index.yaml
echo "the repository answers"
