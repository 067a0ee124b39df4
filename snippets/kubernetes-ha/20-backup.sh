# ... and which one waits
# @zh: ……哪一台在待命
# @on: lb2
# @within: 10s
# @like: ... UP 198.51.100.22/24
# @absent: <<vip>>

ip -4 -brief address show dev eth0
