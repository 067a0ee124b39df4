# Remove the lost member
# @zh: 移除坏掉的成员
# @on: etcd1
# @matches: ^Member +[0-9a-f]+ removed from cluster +[0-9a-f]+$
# @like: | ... | started | etcd1 | ...
# @like: | ... | started | etcd2 | ...
# @absent: etcd3

etcdctl member remove "$(etcdctl member list | awk -F ', ' '$3 == "etcd3" {print $1}')"
etcdctl member list -w table
