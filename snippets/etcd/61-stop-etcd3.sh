# Lose one member: the leader
# @zh: 丢一个成员：leader
# @on: etcd3
# @matches: ^Id=etcd\.service\nActiveState=inactive$

systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
