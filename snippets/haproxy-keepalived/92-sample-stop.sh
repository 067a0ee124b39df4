# Stop HAProxy under it
# @zh: 这时停掉 HAProxy
# @on: lb1
# @matches: ^inactive$

systemctl stop haproxy
systemctl is-active haproxy || true
