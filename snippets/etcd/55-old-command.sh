# Trap: ask for the cluster's health as in etcd 3.2
# @on: etcd1
# @exit: 1
# @expect: unknown command "cluster-health" for "etcdctl"

etcdctl cluster-health
