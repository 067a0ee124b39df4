# Bring the first lost member back
# @on: etcd3
# @matches: ^active$

systemctl start etcd
systemctl is-active etcd
