# Delete the data that was put aside
# @zh: 删除挪到一边的数据
# @on: all
# @matches: \Acluster\n\Z

rm -r /var/lib/etcd/cluster.before /root/snapshot.db
ls /var/lib/etcd
