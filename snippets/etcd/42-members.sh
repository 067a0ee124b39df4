# List the members
# @zh: 列出成员
# @on: etcd1
# @like: | ... | started | etcd1 | https://198.51.100.11:2380 | https://198.51.100.11:2379 | false |
# @like: | ... | started | etcd2 | https://198.51.100.12:2380 | https://198.51.100.12:2379 | false |
# @like: | ... | started | etcd3 | https://198.51.100.13:2380 | https://198.51.100.13:2379 | false |

etcdctl member list -w table
