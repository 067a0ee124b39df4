# See that the address moves to lb2
# @zh: 确认虚拟 IP 移到 lb2
# @on: lb2
# @within: 20s
# @like: ... 198.51.100.22/24 <<vip>>/32

ip -4 -brief address show dev eth0
