# Lose the disk of a member
# @zh: 弄坏一个成员的盘
# @on: etcd3
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: ^/var/lib/etcd$
# @absent: /var/lib/etcd/

systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
rm -r /var/lib/etcd/cluster
find /var/lib/etcd
