# Stop it and delete its data
# @zh: 停掉它并删除数据
# @on: all
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: ^/var/lib/etcd$
# @absent: /var/lib/etcd/

systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
rm -r /var/lib/etcd/default
find /var/lib/etcd
