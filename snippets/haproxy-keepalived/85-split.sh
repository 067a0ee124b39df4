# See the split brain
# @zh: 看到脑裂
# @on: lb1, lb2
# @within: 20s
# @matches: UP +198\.51\.100\.2[12]/24 <<vip>>/32 *$
# @matches: Entering MASTER STATE$

ip -4 -brief address show dev eth0
journalctl -u keepalived --no-pager -o cat | grep STATE | tail -n 1
