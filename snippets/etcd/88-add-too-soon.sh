# Trap: add a member while another has only just come back
# @on: etcd1
# @exit: 1
# @expect: Error: etcdserver: unhealthy cluster

ssh root@etcd2 systemctl restart etcd
etcdctl member add etcd3 --peer-urls=https://198.51.100.13:2380
