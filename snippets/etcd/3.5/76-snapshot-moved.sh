# See that etcdctl gives this task away
# @on: etcd1
# @expect: Deprecated: Use `etcdutl snapshot status` instead.

etcdctl snapshot status /root/etcd-backup/snapshot.db
