# Lose the disk of a member
# @on: etcd3
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: ^entries left: 0$

systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
rm -r /var/lib/etcd/cluster
echo "entries left: $(find /var/lib/etcd -mindepth 1 | wc -l)"
