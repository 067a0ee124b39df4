# Put the good peer pair back once more
# @zh: 再次换回好的 peer 证书
# @on: ca
# @within: 30s
# @matches: ^etcd3 peer: serial=
# @expect: https://198.51.100.13:2379 is healthy: successfully committed proposal

./hand-over etcd3 peer
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl endpoint health
