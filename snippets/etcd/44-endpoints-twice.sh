# Trap: give the endpoints twice
# @zh: 陷阱：重复指定端点
# @on: etcd1
# @exit: 1
# @matches: conflicting environment variable.*is shadowed by corresponding command-line flag
# @absent: healthy

etcdctl --endpoints=https://198.51.100.11:2379 endpoint health
