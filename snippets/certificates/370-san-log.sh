# See it in the member's log
# @zh: 成员日志里的样子
# @on: etcd3
# @within: 20s
# @matches: ^198\.51\.100\.10: remote error: tls: (bad certificate|unknown certificate)$

refused() {
  journalctl -u etcd -o cat --since "${1:--1min}" | sed -nE 's/.*"rejected connection.*"remote-addr":"([0-9.]+):.*"error":"(.*)"\}$/\1: \2/p'
}
refused
