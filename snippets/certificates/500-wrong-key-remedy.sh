# Put the right pair in
# @zh: 换上正确的一对
# @on: ca
# @within: 60s
# @matches: ^etcd3 server: serial=
# @matches: ^active$
# @expect: https://198.51.100.13:2379 is healthy: successfully committed proposal
# @absent: not found

./hand-over etcd3 server
ssh root@etcd3 'systemctl reset-failed etcd; systemctl start etcd; systemctl is-active etcd'
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl endpoint health
