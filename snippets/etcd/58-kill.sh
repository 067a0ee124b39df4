# Kill a member
# @on: etcd2
# @matches: ^NRestarts=0$

systemctl show -p NRestarts etcd
systemctl kill -s KILL etcd
