# See that lb2 takes over
# @zh: 确认 lb2 接管
# @on: lb2
# @within: 15s
# @like: ... 198.51.100.22/24 <<vip>>/32

ip -4 -brief address show dev eth0
