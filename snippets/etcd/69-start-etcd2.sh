# Bring the second member back
# @zh: 拉起后丢的那个成员
# @on: etcd2
# @matches: ^active$

systemctl start etcd
systemctl is-active etcd
