# Stop HAProxy on lb1; Keepalived goes on
# @zh: 停掉 lb1 上的 HAProxy，Keepalived 不停
# @on: lb1
# @matches: \AId=haproxy\.service\nActiveState=inactive\n\nId=keepalived\.service\nActiveState=active\n\Z

systemctl stop haproxy
systemctl show -p Id,ActiveState haproxy keepalived
