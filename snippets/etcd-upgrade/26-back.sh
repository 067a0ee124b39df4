# Put the old release back on this member
# @zh: 在这个成员上换回旧版本
# @on: etcd3
# @timeout: 2m
# @matches: ^active$
# @expect: etcd Version: <<from_version>>

ln -sfn /opt/etcd-<<from_version>> /opt/etcd
systemctl restart etcd
systemctl is-active etcd
/opt/etcd/etcd --version
