# Load it, and see that nothing seems to happen
# @zh: 加载它，看起来什么也没发生
# @on: lb2, lb1
# @timeout: 30s
# @matches: \A(.*198\.51\.100\.21 > 198\.51\.100\.22: VRRPv2, .*\n){6}eth0\S* +UP +198\.51\.100\.2(2/24|1/24 198\.51\.100\.100/32) *\n\Z

nft -f /root/firewall.nft
timeout 20 tcpdump -nn -i eth0 -c 6 ip proto 112 2>/dev/null
ip -4 -brief address show dev eth0
