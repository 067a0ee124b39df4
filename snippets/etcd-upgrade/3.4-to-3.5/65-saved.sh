# See that everything is there
# @zh: 确认数据都在
# @on: etcd1
# @within: 60s
# @matches: 11:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<to_minor>>\.0"
# @matches: 13:2379: \{"etcdserver":"<<to_version>>","etcdcluster":"<<to_minor>>\.0"
# @matches: ^written before the upgrade$
# @matches: 11:2379 is healthy
# @matches: 12:2379 is healthy
# @matches: 13:2379 is healthy

versions
etcdctl get /drill/before
etcdctl endpoint health
