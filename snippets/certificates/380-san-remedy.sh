# Put the good pair back
# @zh: 换回好的证书
# @on: ca
# @within: 30s
# @matches: ^etcd3 server: serial=
# @matches: ^OK$

./hand-over etcd3 server
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl put /drill/san yes
