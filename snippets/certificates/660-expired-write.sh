# Write with the two others
# @zh: 用另外两个成员写入
# @on: ca
# @within: 30s
# @expect: https://198.51.100.11:2379 is healthy: successfully committed proposal
# @expect: https://198.51.100.12:2379 is healthy: successfully committed proposal
# @matches: ^OK$
# @absent: 198.51.100.13

(
  export ETCDCTL_ENDPOINTS=https://198.51.100.11:2379,https://198.51.100.12:2379
  etcdctl endpoint health
  etcdctl put /drill/two-left yes
)
