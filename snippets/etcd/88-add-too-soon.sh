# Trap: add a member while another has only just come back
# @zh: 陷阱：另一个成员刚回来就添加成员
# @on: etcd1
# @exit: 1
# @expect: Error: etcdserver: unhealthy cluster

ssh root@etcd2 systemctl restart etcd
etcdctl member add etcd3 --peer-urls=https://198.51.100.13:2380
