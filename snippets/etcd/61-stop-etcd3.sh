# Lose one member: the leader
# @on: etcd3
# @matches: ^Id=etcd\.service\nActiveState=inactive$

systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
