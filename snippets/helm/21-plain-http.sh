# Trap: a registry without TLS
# @zh: 陷阱：仓库没有 TLS
# @on: toolbox
# @matches: ^Error: failed to perform "Exists" on destination: .*<<plain_push>>$
# @expect: <<plain_login>>
# @matches: ^exit code 1$
# @expect: Removing login credentials for registry:5000

helm push /srv/charts/web-0.1.0.tgz oci://registry:5000/charts || echo "exit code $?"
helm registry login registry:5000 --username ops --password-stdin <<< swordfish || echo "exit code $?"
helm registry logout registry:5000
