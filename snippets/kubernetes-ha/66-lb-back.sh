# See that lb1 takes the address back
# @zh: 确认 lb1 把虚拟 IP 抢回来
# @on: lb1
# @within: 20s
# @like: ... 198.51.100.21/24 <<vip>>/32

ip -4 -brief address show dev eth0
