# Log out
# @zh: 退出登录
# @on: toolbox
# @expect: Removing login credentials for registry:5000
# @expect: "https://registry:5000/v2/charts/web/manifests/0.1.0": basic credential not found

helm registry logout registry:5000
helm pull oci://registry:5000/charts/web --version 0.1.0 || echo "exit code $?"
rm -r /tmp/pulled
