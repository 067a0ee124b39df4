# See what the health check says
# @zh: 看看健康检查怎么说
# @on: etcd1
# @exit: 1
# @matches: 11:2379 is unhealthy: failed to commit proposal: Active Alarm\(s\): NOSPACE
# @expect: Error: unhealthy cluster

etcdctl endpoint health
