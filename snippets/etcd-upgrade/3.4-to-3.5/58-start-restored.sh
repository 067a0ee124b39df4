# Start all members
# @zh: 启动所有成员
# @on: all, together
# @timeout: 2m
# @matches: ^active$

systemctl start etcd
systemctl is-active etcd
