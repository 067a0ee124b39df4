# Stop all members and put their data aside
# @zh: 停掉所有成员，把数据挪到一边
# @on: all, together
# @matches: ^cluster\.<<to_version>>$

systemctl stop etcd
mv -T /var/lib/etcd/cluster /var/lib/etcd/cluster.<<to_version>>
ls /var/lib/etcd
