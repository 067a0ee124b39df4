# See that the cluster is well
# @zh: 确认集群正常
# @on: etcd1
# @within: 60s
# @matches: 13:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 11:2379 is healthy
# @matches: 12:2379 is healthy
# @matches: 13:2379 is healthy

versions
etcdctl endpoint health
