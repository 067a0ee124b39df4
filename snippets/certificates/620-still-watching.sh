# See that open connections go on
# @zh: 已经打开的连接仍然可用
# @on: ca
# @within: 20s
# @matches: ^PUT\n/drill/watch\nafter expiry$

ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 etcdctl put /drill/watch "after expiry"
cat watch.log
