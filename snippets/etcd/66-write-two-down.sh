# Write with two members lost
# @zh: 少两个成员时写入
# @on: etcd1
# @exit: 1
# @absent: OK
# @matches: ^Error: (rpc error: code = \w+ desc = )?context deadline exceeded$

etcdctl put /drill/two-down "written by one of three"
