# Start HAProxy on lb1, and see the address come back
# @zh: 启动 lb1 上的 HAProxy，虚拟 IP 回来
# @on: lb1
# @within: 30s
# @like: ... 198.51.100.21/24 <<vip>>/32

systemctl start haproxy
ip -4 -brief address show dev eth0
