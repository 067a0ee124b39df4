# Check the new member
# @zh: 检查新成员
# @on: etcd1
# @within: 30s
# @like: | ... | started | etcd3 | https://198.51.100.13:2380 | https://198.51.100.13:2379 | false |
# @expect: https://198.51.100.11:2379 is healthy
# @expect: https://198.51.100.12:2379 is healthy
# @expect: https://198.51.100.13:2379 is healthy
# @matches: ^etcd3 holds: before the accident$

etcdctl member list -w table
etcdctl endpoint health
echo "etcd3 holds: $(ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl get --consistency=s --print-value-only /drill/precious)"
