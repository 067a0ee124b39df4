# Use it nevertheless
# @zh: 还是用它
# @on: lb1, lb2
# @within: 20s
# @stable: 2
# @matches: ^active$

[ -e /root/keepalived.conf.good ] || cp /etc/keepalived/keepalived.conf /root/keepalived.conf.good
cp /root/sample.conf /etc/keepalived/keepalived.conf
systemctl restart keepalived
systemctl is-active keepalived
