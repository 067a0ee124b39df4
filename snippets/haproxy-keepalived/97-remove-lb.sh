# Remove Keepalived, then HAProxy
# @zh: 先删 Keepalived，再删 HAProxy
# @on: lb2, lb1
# @timeout: 2m
# @expect: Removing keepalived
# @expect: Removing haproxy

apt-get purge -y keepalived
userdel keepalived_script
rm -rf /etc/keepalived /etc/iproute2/rt_addrprotos.d/keepalived.conf
apt-get purge -y haproxy
rm -rf /etc/haproxy /root/ca.crt /root/bound.cfg /run/haproxy /run/haproxy.pid /run/haproxy-master.sock
nft delete table inet drill 2> /dev/null || true
rm -f /root/firewall.nft
rm -f /etc/systemd/system/haproxy.service.d/no-mount.conf /etc/systemd/system/keepalived.service.d/restart.conf
rmdir /etc/systemd/system/{haproxy,keepalived}.service.d 2> /dev/null || true
