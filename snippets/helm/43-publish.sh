# Publish it: search sees it after repo update only
# @zh: 发布：repo update 之后才搜得到
# @on: toolbox
# @matches: ^before\nNAME.*\nlab/web\s+0\.1\.0\s.*\nafter$
# @matches: ^after\nNAME.*\nlab/web\s+0\.2\.0\s.*\nlab/web\s+0\.1\.0\s

helm package web -d /srv/charts
helm repo index /srv/charts
echo before
helm search repo web --versions
helm repo update > /dev/null
echo after
helm search repo web --versions
