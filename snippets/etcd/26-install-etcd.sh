# Install etcd
# @zh: 安装 etcd
# @on: all, together
# @timeout: 2m
# @matches: \A(Get|Hit|Ign):1 
# @expect: etcd Version: <<etcd_version>>
# @expect: etcdctl version: <<etcd_version>>
# @reports: etcd: ^etcd Version: (\S+)
# @reports: etcdctl: ^etcdctl version: (\S+)

apt-get update
apt-get install -y etcd-server etcd-client curl
etcd --version
etcdctl version
