# Save a snapshot
# @zh: 保存快照
# @on: etcd1
# @matches: \AOK\nbefore the accident\n
# @matches: "fetching snapshot","endpoint":"https://198\.51\.100\.11:2379"
# @expect: Snapshot saved at /root/etcd-backup/snapshot.db
# @matches: ^600 root /root/etcd-backup/snapshot\.db$

etcdctl put /drill/precious "before the accident"
etcdctl get --print-value-only /drill/precious
ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 etcdctl snapshot save /root/etcd-backup/snapshot.db
stat -c '%a %U %n' /root/etcd-backup/snapshot.db
