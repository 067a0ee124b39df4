# Write again
# @on: etcd1
# @within: 30s
# @matches: ^OK$

etcdctl put /drill/recovered "two of three again"
