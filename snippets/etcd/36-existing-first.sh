# Trap: start the first cluster with the state existing
# @zh: 陷阱：首次启动集群就写 existing
# @on: etcd3
# @exit: 1
# @matches: ^initial-cluster-state: existing$
# @expect: Job for etcd.service failed

sed -i 's/^initial-cluster-state: new$/initial-cluster-state: existing/' /etc/etcd/etcd.conf.yml
grep '^initial-cluster-state: existing$' /etc/etcd/etcd.conf.yml
systemctl start etcd
