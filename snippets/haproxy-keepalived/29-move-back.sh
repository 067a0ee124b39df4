# Give it back
# @zh: 移回来
# @on: lb1
# @within: 20s
# @like: ... 198.51.100.21/24 <<vip>>/32

systemctl start keepalived
ip -4 -brief address show dev eth0
