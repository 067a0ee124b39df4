# Kill a member
# @on: etcd2
# @matches: ^NRestarts=0\nId=etcd\.service$

systemctl show -p Id -p NRestarts etcd
systemctl kill -s KILL etcd
