# See which one has the virtual address
# @zh: 看虚拟 IP 在哪一台上
# @on: lb1
# @within: 20s
# @like: ... 198.51.100.21/24 <<vip>>/32

ip -4 -brief address show dev eth0
