# Lose one member: the leader
# @on: etcd3
# @matches: ^ActiveState=inactive$

systemctl stop etcd
systemctl show -p ActiveState etcd
