# Lose one of the good servers
# @zh: 再停掉一台正常的服务器
# @on: ntp2
# @matches: ^LoadState=loaded\nActiveState=inactive$

systemctl stop chrony
systemctl show -p LoadState,ActiveState chrony
