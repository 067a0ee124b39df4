# See what the health check says
# @zh: 看看健康检查怎么说
# @on: etcd1
# @expect: https://198.51.100.11:2379 is healthy: successfully committed proposal
# @expect: https://198.51.100.12:2379 is healthy: successfully committed proposal
# @expect: https://198.51.100.13:2379 is healthy: successfully committed proposal

etcdctl endpoint health
