# Restart the client
# @zh: 重启客户端
# @on: app1
# @matches: ^active$

systemctl restart chrony
systemctl is-active chrony
