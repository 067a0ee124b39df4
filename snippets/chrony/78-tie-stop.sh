# Lose one of the good servers
# @zh: 再停掉一台正常的服务器
# @on: ntp2
# @matches: ^inactive$

systemctl stop chrony
systemctl is-active chrony || true
