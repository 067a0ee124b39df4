# Kill a member
# @zh: 杀掉一个成员的进程
# @on: etcd2
# @matches: ^NRestarts=0\nId=etcd\.service$

systemctl show -p Id -p NRestarts etcd
systemctl kill -s KILL etcd
