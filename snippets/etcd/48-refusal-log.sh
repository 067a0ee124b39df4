# Find the refusal in the log of etcd2
# @zh: 在 etcd2 的日志里找到这次拒绝
# @on: etcd2
# @within: 20s
# @matches: rejected connection( on client endpoint)?".*client didn't provide a certificate
# @expect: 198.51.100.11:

journalctl -u etcd --no-pager -o cat | grep "client didn't provide a certificate" | tail -n 1
