# Move the virtual address away from lb1, for maintenance
# @zh: 维护前把虚拟 IP 从 lb1 移走
# @on: lb1
# @like: ... UP 198.51.100.21/24
# @absent: <<vip>>

systemctl stop keepalived
ip -4 -brief address show dev eth0
