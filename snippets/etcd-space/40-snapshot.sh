# Save a snapshot
# @zh: 保存快照
# @on: etcd1
# @matches: ^700 root /root/etcd-backup$
# @expect: Snapshot saved at /root/etcd-backup/before.db
# @matches: ^\| +[0-9a-f]+ \| +\d+ \| +\d+ \| +1\d MB \|

install -d -m 700 /root/etcd-backup
stat -c '%a %U %n' /root/etcd-backup
ETCDCTL_ENDPOINTS=${ETCDCTL_ENDPOINTS%%,*} etcdctl snapshot save /root/etcd-backup/before.db
<<snapshot_tool>> snapshot status /root/etcd-backup/before.db -w table
