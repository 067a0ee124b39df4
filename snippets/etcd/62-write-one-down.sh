# Write with one member lost
# @zh: 少一个成员时写入
# @on: etcd1
# @within: 20s
# @matches: ^OK\n/drill/one-down\nwritten by two of three$

etcdctl put /drill/one-down "written by two of three"
etcdctl get /drill/one-down
