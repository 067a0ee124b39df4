# Read on the member that was away
# @zh: 在刚回来的成员上读取
# @on: etcd1
# @within: 30s
# @matches: 13:2379 is healthy: successfully committed proposal
# @matches: ^/drill/one-down\nwritten by two of three\n/drill/recovered\ntwo of three again$
# @absent: two-down

etcdctl endpoint health
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl get --prefix /drill/
