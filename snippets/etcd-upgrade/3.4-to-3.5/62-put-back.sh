# Put the old release back on etcd3
# @zh: 在 etcd3 上换回旧版本
# @on: etcd3
# @expect: etcd Version: <<from_version>>

ln -sfn /opt/etcd-<<from_version>> /opt/etcd
systemctl restart --no-block etcd
/opt/etcd/etcd --version
rm -r /opt/etcd-3.6.14
