# Check the health of all endpoints
# @zh: 检查所有端点的健康状态
# @on: etcd1
# @within: 30s
# @expect: https://198.51.100.11:2379 is healthy: successfully committed proposal
# @expect: https://198.51.100.12:2379 is healthy: successfully committed proposal
# @expect: https://198.51.100.13:2379 is healthy: successfully committed proposal

etcdctl endpoint health
