# See the mixed cluster
# @zh: 查看新旧混合的集群
# @on: etcd1
# @within: 30s
# @matches: 11:2379 .*<<from_version>>
# @matches: 12:2379 .*<<from_version>>
# @matches: 13:2379 .*<<to_version>>
# @expect: 11:2379 is healthy
# @expect: 12:2379 is healthy
# @expect: 13:2379 is healthy

etcdctl endpoint status -w table
etcdctl endpoint health
