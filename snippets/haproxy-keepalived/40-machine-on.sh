# Switch the machine on again
# @zh: 重新上电
# @on: api1
# @fixture: ends the drill
# @zh-fixture: 结束演练
# @matches: \bUP\b

ip link set eth0 up
ip -brief link show dev eth0
