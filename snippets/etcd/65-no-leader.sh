# See that nobody leads
# @zh: 确认没有 leader
# @on: etcd1
# @within: 20s
# @matches: ^\| https://198\.51\.100\.11:2379 \|.*\| etcdserver: no leader \|

ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 etcdctl endpoint status -w table
