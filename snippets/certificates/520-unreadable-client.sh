# See the unreadable key from the client
# @zh: 客户端看到的样子
# @on: ca
# @exit: 1
# @expect: <<sees_internal>>
# @expect: Error: context deadline exceeded
# @expect: /198.51.100.13:2379"

ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl put /drill/unreadable no
