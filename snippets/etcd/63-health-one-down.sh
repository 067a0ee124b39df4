# See what the health check says
# @zh: 看看健康检查怎么说
# @on: etcd1
# @exit: 1
# @expect: https://198.51.100.11:2379 is healthy
# @expect: https://198.51.100.12:2379 is healthy
# @expect: https://198.51.100.13:2379 is unhealthy: failed to
# @expect: Error: unhealthy cluster

etcdctl endpoint health
