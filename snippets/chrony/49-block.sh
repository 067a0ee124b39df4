# Block the time service on the server
# @zh: 在服务器上封掉 NTP
# @on: ntp1
# @timeout: 2m
# @matches: udp dport 123 counter packets \d+ bytes \d+ drop$

apt-get install -y nftables
nft add table inet drill
nft 'add chain inet drill input { type filter hook input priority 0; }'
nft 'add rule inet drill input udp dport 123 counter drop'
nft list table inet drill
