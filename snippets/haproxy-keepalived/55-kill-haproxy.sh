# Kill HAProxy on lb1
# @zh: 杀掉 lb1 上的 HAProxy
# @on: lb1
# @matches: ^active$

systemctl is-active haproxy
systemctl kill -s KILL haproxy
