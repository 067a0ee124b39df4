# Make etcd3 the leader
# @zh: 让 etcd3 成为 leader
# @on: etcd1
# @within: 20s
# @matches: ^Leadership transferred from [0-9a-f]+ to ([0-9a-f]+)$
# @like: | https://198.51.100.13:2379 | ... | true | false | ...

etcdctl move-leader "$(etcdctl member list | awk -F ', ' '$3 == "etcd3" {print $1}')"
etcdctl endpoint status -w table
