# Lose the server that leads
# @zh: 停掉为主的服务器
# @on: ntp1
# @matches: ^LoadState=loaded\nActiveState=inactive$

systemctl stop chrony
systemctl show -p LoadState,ActiveState chrony
