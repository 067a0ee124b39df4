# Stop it and delete its data
# @on: all
# @matches: ^ActiveState=inactive$
# @matches: ^entries left: 0$

systemctl stop etcd
systemctl show -p ActiveState etcd
rm -r /var/lib/etcd/default
echo "entries left: $(ls -A /var/lib/etcd | wc -l)"
