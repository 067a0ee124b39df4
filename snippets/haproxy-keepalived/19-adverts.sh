# Watch VRRP
# @zh: 观察 VRRP 报文
# @on: lb2
# @timeout: 20s
# @matches: IP 198\.51\.100\.21 > 198\.51\.100\.22: VRRPv2, Advertisement, vrid 51, prio 110, authtype none, intvl 1s
# @absent: 198.51.100.22 > 198.51.100.21

timeout 10 tcpdump -nn -i eth0 -c 3 ip proto 112 2>/dev/null
