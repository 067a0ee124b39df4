# Delete the snapshot when it is no longer needed
# @zh: 快照不再需要时删除
# @on: etcd1
# @expect: cannot access '/root/etcd-backup': No such file or directory

rm /root/etcd-backup/before.db
rmdir /root/etcd-backup || true
ls /root/etcd-backup || true
