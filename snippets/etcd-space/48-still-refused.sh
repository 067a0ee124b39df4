# Try to write before the alarm is taken back
# @zh: 解除告警之前试着写入
# @on: etcd1
# @exit: 1
# @expect: Error: etcdserver: mvcc: database space exceeded

etcdctl put /app/note "one word"
