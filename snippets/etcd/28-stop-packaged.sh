# Stop it and delete its data
# @on: all
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: ^entries left: 0$

systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
rm -r /var/lib/etcd/default
echo "entries left: $(find /var/lib/etcd -mindepth 1 | wc -l)"
