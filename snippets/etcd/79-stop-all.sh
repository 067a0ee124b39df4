# Stop the whole cluster and put its data aside
# @zh: 停掉整个集群，把现有数据挪到一边
# @on: all, together
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: \ncluster\.before\n\Z

systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
mv -T /var/lib/etcd/cluster /var/lib/etcd/cluster.before
ls /var/lib/etcd
