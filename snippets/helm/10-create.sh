# Let Helm write a first chart
# @zh: 让 Helm 生成第一个 chart
# @on: toolbox
# @matches: ^Creating web\n(web/.*\.\w+\n)+\Z
# @expect: web/Chart.yaml
# @expect: web/values.yaml
# @expect: web/templates/_helpers.tpl
# @expect: web/templates/tests/test-connection.yaml

helm create web
find web -type f | sort
