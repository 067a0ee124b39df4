# Upgrade the last member
# @zh: 升级最后一个成员
# @on: etcd1
# @timeout: 2m
# @matches: ^active$
# @matches: etcdctl version: <<to_version>>
# @reports: etcdctl: ^etcdctl version: (\S+)

ln -sfn /opt/etcd-<<to_version>> /opt/etcd
systemctl restart etcd
systemctl is-active etcd
etcdctl version
