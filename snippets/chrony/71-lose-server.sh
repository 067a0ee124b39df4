# Lose the server that leads
# @zh: 停掉为主的服务器
# @on: ntp1
# @matches: ^inactive$

systemctl stop chrony
systemctl is-active chrony || true
