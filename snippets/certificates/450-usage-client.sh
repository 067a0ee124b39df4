# See healthy endpoints, and use it as an administrator's
# @zh: 端点全部健康；再拿它当管理员证书用
# @on: ca
# @within: 30s
# @exit: 1
# @expect: https://198.51.100.11:2379 is healthy: successfully committed proposal
# @expect: https://198.51.100.12:2379 is healthy: successfully committed proposal
# @expect: https://198.51.100.13:2379 is healthy: successfully committed proposal
# @expect: Error: context deadline exceeded
# @expect: /198.51.100.11:2379"

etcdctl endpoint health
ETCDCTL_CERT=etcd3/drill.pem ETCDCTL_KEY=etcd3/drill-key.pem etcdctl member list
