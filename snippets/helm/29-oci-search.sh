# Trap: no search in a registry
# @zh: 陷阱：OCI 仓库不能搜索
# @on: toolbox
# @expect: oci://registry:5000/charts
# @expect: is not a valid chart repository or cannot be reached
# @expect: {"name":"charts/web","tags":["0.1.0"]}

helm repo add registry oci://registry:5000/charts || echo "exit code $?"
curl -fsS --user ops:swordfish https://registry:5000/v2/charts/web/tags/list
