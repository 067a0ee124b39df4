# Take the address off lb1
# @zh: 从 lb1 上删掉虚拟 IP
# @on: lb1
# @absent: <<vip>>
# @like: ... UP 198.51.100.21/24

ip address del <<vip>>/32 dev eth0
ip -4 -brief address show dev eth0
