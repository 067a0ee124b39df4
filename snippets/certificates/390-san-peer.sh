# Put the wrong address into the peer certificate, too
# @zh: peer 证书也换成地址错误的
# @on: ca
# @within: 30s
# @expect: https://198.51.100.11:2379 is healthy: successfully committed proposal
# @expect: https://198.51.100.12:2379 is healthy: successfully committed proposal
# @expect: https://198.51.100.13:2379 is healthy: successfully committed proposal

by_hand peer
ssh root@etcd3 systemctl restart etcd
etcdctl endpoint health
