# See that lb2 does not
# @zh: 确认不在 lb2 上
# @on: lb2
# @within: 10s
# @like: ... UP 198.51.100.22/24
# @absent: <<vip>>

ip -4 -brief address show dev eth0
