# Delete the data that was put aside
# @on: all
# @matches: \Acluster\n\Z

rm -r /var/lib/etcd/cluster.before /root/snapshot.db
ls /var/lib/etcd
