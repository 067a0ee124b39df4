# Lose a second member
# @zh: 再丢一个成员
# @on: etcd2
# @matches: ^Id=etcd\.service\nActiveState=inactive$

systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
