# See which member leads
# @zh: 查看谁是 leader
# @on: etcd1
# @within: 20s
# @like: | https://198.51.100.11:2379 | ... | <<etcd_version>> | ...
# @like: | https://198.51.100.12:2379 | ... | <<etcd_version>> | ...
# @like: | https://198.51.100.13:2379 | ... | <<etcd_version>> | ...
# @matches: (?s)\A(?!.*true.*true).*true

etcdctl endpoint status -w table
