# See that etcdctl gives this task away
# @zh: 确认 etcdctl 已把这项工作交给 etcdutl
# @on: etcd1
# @expect: Deprecated: Use `etcdutl snapshot status` instead.

etcdctl snapshot status /root/etcd-backup/snapshot.db
