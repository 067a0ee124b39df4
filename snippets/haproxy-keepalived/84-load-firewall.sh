# Load it
# @zh: 加载它
# @on: lb1, lb2
# @expect: policy drop
# @expect: tcp dport { 22, 8443 } accept

nft -f /root/firewall.nft
nft list table inet drill
