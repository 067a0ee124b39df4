# Bring the second member back
# @zh: 恢复第二个失去的成员
# @on: etcd2
# @matches: ^active$

systemctl start etcd
systemctl is-active etcd
