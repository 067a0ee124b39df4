# See that it is as before
# @zh: 确认恢复原状
# @on: etcd1
# @within: 30s
# @matches: 13:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 13:2379 is healthy

versions
etcdctl endpoint health
