# See that both have the address now
# @zh: 现在两台都有虚拟 IP
# @on: lb1, lb2
# @within: 20s
# @matches: UP +198\.51\.100\.21/24 <<vip>>/32 *\nResult=signal\nActiveState=failed$|UP +198\.51\.100\.22/24 <<vip>>/32 *\nResult=success\nActiveState=active$

ip -4 -brief address show dev eth0
systemctl show -p ActiveState -p Result keepalived
