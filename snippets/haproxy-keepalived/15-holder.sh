# See that lb1 has the virtual address
# @zh: 确认虚拟 IP 在 lb1 上
# @on: lb1
# @within: 20s
# @like: ... 198.51.100.21/24 <<vip>>/32

ip -4 -brief address show dev eth0
