# Lose a second member
# @on: etcd2
# @matches: ^Id=etcd\.service\nActiveState=inactive$

systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
