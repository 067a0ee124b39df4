# Go forward on all members: to the minor version between
# @zh: 所有成员一起往前走：换成中间的次版本
# @on: all, together
# @timeout: 2m
# @matches: ^active$

ln -sfn /opt/etcd-<<to_version>> /opt/etcd
systemctl reset-failed etcd
systemctl restart etcd
systemctl is-active etcd
