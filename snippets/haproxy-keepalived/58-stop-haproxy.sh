# Stop HAProxy on lb1; Keepalived goes on
# @zh: 停掉 lb1 上的 HAProxy，Keepalived 不停
# @on: lb1
# @matches: ^inactive$
# @matches: ^active$

systemctl stop haproxy
systemctl is-active haproxy || systemctl is-active keepalived
