# See the split brain
# @zh: 看到脑裂
# @on: lb1, lb2
# @within: 20s
# @expect: 198.51.100.100/32
# @matches: Entering MASTER STATE$

ip -4 -brief address show dev eth0
journalctl -u keepalived --no-pager -o cat | tail -n 1
