# Trap: ask for the cluster's health as in etcd 3.2
# @zh: 陷阱：照 etcd 3.2 的办法查询健康状态
# @on: etcd1
# @exit: 1
# @expect: unknown command "cluster-health" for "etcdctl"

etcdctl cluster-health
