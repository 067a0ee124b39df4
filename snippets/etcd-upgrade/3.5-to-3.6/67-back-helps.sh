# Put the old release back
# @zh: 换回旧版本
# @on: etcd3
# @timeout: 2m
# @matches: ^active$

ln -sfn /opt/etcd-<<from_version>> /opt/etcd
systemctl stop etcd
systemctl start etcd
systemctl is-active etcd
rm -r /opt/etcd-3.7.3
