# Ask for the cluster's version
# @zh: 查看集群版本
# @on: etcd1
# @matches: 11:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 13:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<from_minor>>\.0"

versions
