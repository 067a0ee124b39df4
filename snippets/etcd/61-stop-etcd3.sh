# Lose one member: the leader, without a goodbye
# @zh: 丢一个成员：leader，来不及交接
# @on: etcd3
# @matches: ^Id=etcd\.service\nActiveState=(inactive|failed)$

systemctl kill -s KILL etcd
# So that systemd does not start it again:
systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
