# Log in: without, with a wrong password, with the right one
# @zh: 登录：不登录、密码错误、密码正确
# @on: toolbox
# @expect: basic credential not found
# @matches: (?i)401:? unauthorized
# @expect: Login Succeeded
# @matches: ^600 /root/\.config/helm/registry/config\.json$

helm push /srv/charts/web-0.1.0.tgz oci://registry:5000/charts || echo "exit code $?"
helm registry login registry:5000 --username ops --password-stdin <<< sunfish || echo "exit code $?"
helm registry login registry:5000 --username ops --password-stdin <<< swordfish
stat -c '%a %n' ~/.config/helm/registry/config.json
