# Write with one member lost
# @on: etcd1
# @within: 20s
# @matches: ^OK\n/drill/one-down\nwritten by two of three$

etcdctl put /drill/one-down "written by two of three"
etcdctl get /drill/one-down
