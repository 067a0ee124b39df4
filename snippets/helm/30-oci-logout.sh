# Log out
# @zh: 退出登录
# @on: toolbox
# @expect: Removing login credentials for registry:5000
# @expect: basic credential not found

helm registry logout registry:5000
helm pull oci://registry:5000/charts/web --version 0.1.0 -d /tmp/pulled || echo "exit code $?"
rm -r /tmp/pulled
