# See why, in the log of lb1
# @zh: 在 lb1 的日志里看原因
# @on: lb1
# @within: 10s
# @matches: VRRP_Script\(haproxy\) failed
# @matches: \(apiserver\) Changing effective priority from 110 to 90
# @matches: \(apiserver\) Entering BACKUP STATE$

journalctl -u keepalived --no-pager -o short-precise | tail -n 8
