# Write through one member and read through another
# @zh: 从一个成员写入，从另一个成员读出
# @on: etcd1
# @matches: \AOK\n/drill/first\nfrom etcd1\n\Z

ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 etcdctl put /drill/first "from etcd1"
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl get /drill/first
