# Remove the firewall's tool from the server, if this page has brought it
# @zh: 防火墙工具若是本页装上的，也从服务器上卸掉
# @on: ntp1
# @timeout: 2m
# @expect: Removing nftables
# @absent: /usr/sbin/nft

apt-get purge -y nftables
ls /usr/sbin/nft* 2> /dev/null || true
