# Lose the disk of a member
# @on: etcd3
# @matches: ^ActiveState=inactive$
# @matches: ^entries left: 0$

systemctl stop etcd
systemctl show -p ActiveState etcd
rm -r /var/lib/etcd/cluster
echo "entries left: $(ls -A /var/lib/etcd | wc -l)"
