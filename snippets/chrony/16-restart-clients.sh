# Restart the clients
# @zh: 重启客户端
# @on: app1, app2, ntp2, ntp3
# @matches: ^active$

chronyd -p > /dev/null
systemctl restart chrony
systemctl is-active chrony
