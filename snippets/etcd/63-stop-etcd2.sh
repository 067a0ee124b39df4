# Lose a second member
# @on: etcd2
# @matches: ^ActiveState=inactive$

systemctl stop etcd
systemctl show -p ActiveState etcd
