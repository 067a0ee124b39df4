# Bring the first lost member back
# @zh: 恢复最先失去的成员
# @on: etcd3
# @matches: ^active$

systemctl start etcd
systemctl is-active etcd
