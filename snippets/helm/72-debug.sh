# See what was rendered, broken or not
# @zh: 查看渲染出来的内容，坏的也看
# @on: toolbox
# @matches: ^# Source: web/templates/service\.yaml$
# @matches: ^ helm\.sh/chart: web-0\.2\.0$
# @expect: error converting YAML to JSON

broken 's/nindent 4/nindent 1/'
helm template shop /tmp/broken --debug 2>&1 | sed -n '/service.yaml$/,/^---/p' | head -n 16
rm -r /tmp/broken
