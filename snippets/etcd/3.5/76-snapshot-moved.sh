# See that etcdctl gives this task away
# @zh: 看 etcdctl 如何移交这项工作
# @on: etcd1
# @expect: Deprecated: Use `etcdutl snapshot status` instead.

etcdctl snapshot status /root/etcd-backup/snapshot.db
