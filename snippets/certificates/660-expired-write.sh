# Write with the two others
# @zh: 用另外两个成员写入
# @on: ca
# @matches: ^OK$

ETCDCTL_ENDPOINTS=https://198.51.100.11:2379,https://198.51.100.12:2379 etcdctl put /drill/two-left yes
