# Package it
# @zh: 打包
# @on: toolbox
# @expect: Successfully packaged chart and saved it to: /srv/charts/web-0.1.0.tgz
# @expect: web/Chart.yaml

helm package web -d /srv/charts
tar -tzf /srv/charts/web-0.1.0.tgz
