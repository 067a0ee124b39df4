# See that the virtual address stays
# @zh: 确认虚拟 IP 仍在原处
# @on: lb1
# @within: 20s
# @stable: 3
# @like: ... 198.51.100.21/24 <<vip>>/32

ip -4 -brief address show dev eth0
