# Install Keepalived
# @zh: 安装 Keepalived
# @on: lb1, lb2, together
# @timeout: 2m
# @expect: Keepalived v<<keepalived_version>>

apt-get install -y keepalived nftables tcpdump
keepalived --version
