# Bring the first lost member back
# @zh: 拉起先丢的那个成员
# @on: etcd3
# @matches: ^active$

systemctl start etcd
systemctl is-active etcd
