# Install etcd
# @zh: 安装 etcd
# @on: all, together
# @timeout: 2m
# @fixture: stands in for the cluster that you have: the distribution's etcd, its own one-member cluster stopped and emptied
# @zh-fixture: 代替你已有的集群：安装发行版的 etcd，并停掉、清空软件包自己启动的单成员集群
# @expect: etcd Version: <<etcd_version>>
# @matches: ^active$
# @reports: etcd: ^etcd Version: (\S+)

apt-get update
apt-get install -y etcd-server etcd-client curl openssl
systemctl stop etcd
rm -rf /var/lib/etcd/default
etcd --version
systemctl start ssh
systemctl is-active ssh
