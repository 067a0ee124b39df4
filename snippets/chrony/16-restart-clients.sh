# Restart the clients
# @zh: 重启客户端
# @on: ntp2, ntp3, app1, app2, together
# @matches: ^active$

chronyd -p > /dev/null && systemctl restart chrony && systemctl is-active chrony
