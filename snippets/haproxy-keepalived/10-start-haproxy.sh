# Start HAProxy with it
# @zh: 用它启动 HAProxy
# @on: lb1, lb2
# @matches: ^active$
# @matches: ^enabled$

systemctl restart haproxy
systemctl is-active haproxy
systemctl is-enabled haproxy
