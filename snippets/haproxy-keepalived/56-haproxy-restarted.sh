# See that systemd starts it again and the address stays
# @zh: 确认 systemd 把它重新拉起，虚拟 IP 不动
# @on: lb1
# @within: 20s
# @matches: ^Id=haproxy\.service$
# @matches: ^NRestarts=1$
# @matches: ^active$
# @like: ... 198.51.100.21/24 <<vip>>/32

systemctl show -p Id -p NRestarts haproxy
systemctl is-active haproxy
ip -4 -brief address show dev eth0
