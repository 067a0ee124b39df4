# Ask etcd on that machine
# @zh: 在那台机器上问 etcd
# @on: control-plane3
# @timeout: 40s
# @within: 60s
# @matches: "health": ?"false"
# @matches: ^etcd_server_has_leader 0$

curl -s --max-time 15 http://127.0.0.1:2381/health; echo
curl -s --max-time 15 http://127.0.0.1:2381/metrics | grep '^etcd_server_has_leader '
