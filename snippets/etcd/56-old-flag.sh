# Trap: start with a flag of etcd 3.2
# @on: etcd1
# @exit: 2
# @expect: flag provided but not defined: -ca-file

etcd --ca-file=/etc/etcd/pki/ca.pem
