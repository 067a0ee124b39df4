# Stop HAProxy under it, once lb1 has the address
# @zh: 等 lb1 拿到虚拟 IP，停掉 HAProxy
# @on: lb1
# @within: 20s
# @like: ... 198.51.100.21/24 <<vip>>/32
# @matches: ^LoadState=loaded\nActiveState=inactive\n\Z

ip -4 -brief address show dev eth0 | grep <<vip>>
systemctl stop haproxy
systemctl show -p LoadState,ActiveState haproxy
