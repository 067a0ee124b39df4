# Let VRRP through
# @zh: 放行 VRRP
# @on: lb1, lb2
# @within: 20s
# @stable: 2

grep -q 'protocol 112' /root/firewall.nft ||
  sed -i 's/^        iifname lo accept$/&\n        ip saddr { 198.51.100.21, 198.51.100.22 } ip protocol 112 accept/' /root/firewall.nft
nft -f /root/firewall.nft
nft list table inet drill
