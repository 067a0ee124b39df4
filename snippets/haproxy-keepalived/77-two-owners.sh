# See that both have the address now
# @zh: 现在两台都有虚拟 IP
# @on: lb1, lb2
# @within: 20s
# @expect: <<vip>>/32
# @matches: (?s)21/24.*ActiveState=failed$|22/24.*ActiveState=active$

ip -4 -brief address show dev eth0
systemctl show -p ActiveState -p Result keepalived
