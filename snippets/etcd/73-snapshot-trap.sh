# Trap: ask three endpoints for one snapshot
# @zh: 陷阱：对着三个端点做快照
# @on: etcd1
# @exit: 5
# @expect: snapshot must be requested to one selected node, not multiple
# @matches: ^700 /root/etcd-backup$

install -d -m 700 /root/etcd-backup
stat -c '%a %n' /root/etcd-backup
etcdctl snapshot save /root/etcd-backup/snapshot.db
