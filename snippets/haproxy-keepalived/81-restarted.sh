# See that it has been started again, and that lb1 has the address by right
# @zh: 确认它被重新拉起，lb1 名正言顺地持有虚拟 IP
# @on: lb1
# @within: 20s
# @matches: \ANRestarts=1$
# @matches: Entering MASTER STATE$
# @like: ... 198.51.100.21/24 <<vip>>/32

systemctl show -p NRestarts keepalived
journalctl -u keepalived --no-pager -o cat | tail -n 2
ip -4 -brief address show dev eth0
