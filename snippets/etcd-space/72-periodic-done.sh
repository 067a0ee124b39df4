# See that the past is gone
# @zh: 确认历史已被压缩
# @on: etcd1
# @within: 60s
# @exit: 1
# @expect: Error: etcdserver: mvcc: required revision has been compacted

etcdctl get --rev="$REVISION" /app/note
