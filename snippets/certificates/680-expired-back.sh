# See it come back by itself
# @zh: 看它自己恢复
# @on: ca
# @within: 90s
# @matches: ^active$
# @expect: https://198.51.100.13:2379 is healthy: successfully committed proposal
# @matches: ^/drill/two-left\nyes$

ssh root@etcd3 systemctl is-active etcd
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl endpoint health
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl get /drill/two-left
rm -f watch.log drill-config.json etcd3/drill*
