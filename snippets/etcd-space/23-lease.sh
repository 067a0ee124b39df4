# Try to take a lease
# @zh: 试着申请租约
# @on: etcd1
# @exit: 1
# @expect: Error: failed to grant lease (etcdserver: mvcc: database space exceeded)

etcdctl lease grant 60
