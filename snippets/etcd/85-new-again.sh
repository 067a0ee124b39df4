# Trap: start the emptied member with the state new
# @zh: 陷阱：清空后的成员按 new 启动
# @on: etcd3
# @exit: 1
# @matches: ^initial-cluster-state: new$
# @expect: Job for etcd.service failed

grep '^initial-cluster-state: new$' /etc/etcd/etcd.conf.yml
systemctl start etcd
