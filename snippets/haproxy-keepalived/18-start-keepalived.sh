# Start Keepalived on both
# @zh: 在两台上启动 Keepalived
# @on: lb1, lb2, together
# @matches: ^active$
# @matches: ^enabled$

systemctl enable --now keepalived
systemctl is-active keepalived
systemctl is-enabled keepalived
