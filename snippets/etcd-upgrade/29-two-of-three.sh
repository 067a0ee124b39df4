# See that the cluster still has the old version
# @zh: 确认集群仍是旧版本
# @on: etcd1
# @within: 30s
# @matches: 11:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 12:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 13:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<from_minor>>\.0"
# @expect: 11:2379 is healthy
# @expect: 12:2379 is healthy
# @expect: 13:2379 is healthy

versions
etcdctl endpoint health
