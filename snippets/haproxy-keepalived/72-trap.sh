# Trap: HAProxy stops on the master now
# @zh: 陷阱：这时主节点上的 HAProxy 停了
# @on: lb2
# @timeout: 40s
# @matches: 198\.51\.100\.22 > 198\.51\.100\.21: VRRPv2, Advertisement, vrid 51, prio 80
# @like: ... 198.51.100.22/24 <<vip>>/32

systemctl stop haproxy
timeout 30 tcpdump -nn -i eth0 -c 12 ip proto 112 2>/dev/null | tail -n 3
ip -4 -brief address show dev eth0
