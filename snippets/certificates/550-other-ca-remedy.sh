# Put the good pair back again
# @zh: 再次换回好的证书
# @on: ca
# @within: 30s
# @expect: https://198.51.100.13:2379 is healthy: successfully committed proposal

rm -r other
./hand-over etcd3 server
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl endpoint health
