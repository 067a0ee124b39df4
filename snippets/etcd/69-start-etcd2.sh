# Bring the second member back
# @on: etcd2
# @matches: ^active$

systemctl start etcd
systemctl is-active etcd
