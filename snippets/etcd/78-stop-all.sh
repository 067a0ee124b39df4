# Stop the whole cluster and put its data aside
# @on: all, together
# @matches: ^ActiveState=inactive$
# @matches: \ncluster\.before\n\Z

systemctl stop etcd
systemctl show -p ActiveState etcd
mv /var/lib/etcd/cluster /var/lib/etcd/cluster.before
ls /var/lib/etcd
