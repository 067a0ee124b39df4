# Trap: start with a flag of etcd 3.2
# @zh: 陷阱：用 etcd 3.2 的参数启动
# @on: etcd1
# @exit: 2
# @expect: flag provided but not defined: -ca-file

etcd --ca-file=ca.pem
