# Kill Keepalived on lb1
# @zh: 杀掉 lb1 上的 Keepalived
# @on: lb1
# @matches: ^active$

systemctl is-active keepalived
systemctl kill -s KILL keepalived
