# See that the cluster has the new version
# @zh: 确认集群已是新版本
# @on: etcd1
# @within: 60s
# @matches: 11:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<to_minor>>\.0"
# @matches: 12:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<to_minor>>\.0"
# @matches: 13:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<to_minor>>\.0"
# @expect: 11:2379 is healthy
# @expect: 12:2379 is healthy
# @expect: 13:2379 is healthy
# @matches: ^written before the upgrade$

versions
etcdctl endpoint health
etcdctl get /drill/before
