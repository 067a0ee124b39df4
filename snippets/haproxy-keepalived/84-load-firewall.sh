# Load it
# @zh: 加载它
# @on: lb1, lb2

nft -f /root/firewall.nft
nft list table inet drill
