# Delete the snapshot when it is no longer needed
# @zh: 快照不再需要时删除
# @on: etcd1
# @absent: before.db

rm -r /root/etcd-backup
ls /root
