# Save a snapshot
# @zh: 保存快照
# @on: etcd1
# @within: 30s
# @expect: "msg":"fetching snapshot","endpoint":"https://198.51.100.11:2379"
# @expect: Snapshot saved at /root/etcd-backup/before-upgrade.db
# @matches: ^700 /root/etcd-backup\n600 /root/etcd-backup/before-upgrade\.db$

etcdctl put /drill/before "written before the upgrade"
install -d -m 700 /root/etcd-backup
ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 etcdctl snapshot save /root/etcd-backup/before-upgrade.db
stat -c '%a %n' /root/etcd-backup /root/etcd-backup/before-upgrade.db
