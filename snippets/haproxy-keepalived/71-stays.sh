# See that the address stays on lb2
# @zh: 确认虚拟 IP 留在 lb2
# @on: lb1
# @timeout: 30s
# @matches: \A(.*198\.51\.100\.22 > 198\.51\.100\.21: VRRPv2, Advertisement, vrid 51, prio 100, .*\n){8}
# @like: ... UP 198.51.100.21/24
# @absent: <<vip>>

timeout 20 tcpdump -nn -i eth0 -c 8 ip proto 112 2>/dev/null
ip -4 -brief address show dev eth0
