# Remove the firewall's tool from the server, if this page has brought it
# @zh: 防火墙工具若是本页装上的，也从服务器上卸掉
# @on: ntp1
# @timeout: 2m
# @expect: Removing nftables
# @expect: ls: cannot access '/usr/sbin/nft*': No such file or directory

apt-get purge -y nftables
ls /usr/sbin/nft* || true
