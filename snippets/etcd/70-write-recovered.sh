# Write again
# @zh: 再次写入
# @on: etcd1
# @within: 30s
# @matches: ^OK\n/drill/recovered\ntwo of three again$

etcdctl put /drill/recovered "two of three again"
etcdctl get /drill/recovered
