# Kill it again
# @zh: 再杀一次
# @on: lb1
# @matches: ^active$

systemctl is-active keepalived
systemctl kill -s KILL keepalived
