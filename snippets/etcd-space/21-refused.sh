# Try to write
# @zh: 试着写入
# @on: etcd1
# @exit: 1
# @expect: Error: etcdserver: mvcc: database space exceeded
# @absent: OK

etcdctl put /app/note "one word"
