# Remove Keepalived, then HAProxy
# @zh: 先删 Keepalived，再删 HAProxy
# @on: lb2, lb1
# @timeout: 2m
# @matches: (?s)^Removed .*/keepalived\.service.*^eth0\S* +UP +198\.51\.100\.2[12]/24 *$.*^Removing keepalived .*^removed directory ./etc/keepalived.$
# @matches: (?s)^Removed .*/haproxy\.service.*^Removing haproxy .*^removed directory ./etc/haproxy.$.*^removed ./root/ca\.crt.$.*/run/haproxy.$
# @matches: keepalived_script.: no such user
# @expect: ls: cannot access '/etc/systemd/system/haproxy.service.d': No such file or directory
# @absent: <<vip>>

systemctl disable --now keepalived
ip -4 -brief address show dev eth0
apt-get purge -y keepalived
userdel keepalived_script
id keepalived_script || true
rm -rfv /etc/keepalived /etc/iproute2/rt_addrprotos.d/keepalived.conf
systemctl disable --now haproxy
apt-get purge -y haproxy
rm -rfv /etc/haproxy /root/ca.crt /run/haproxy /run/haproxy.pid /run/haproxy-master.sock
rm -f /etc/systemd/system/haproxy.service.d/no-mount.conf
rmdir /etc/systemd/system/haproxy.service.d 2> /dev/null || true
ls /etc/systemd/system/haproxy.service.d || true
