# Go forward on all members: to the minor version between
# @zh: 所有成员一起往前走：换成中间的次版本
# @on: all, together
# @timeout: 2m
# @matches: ^active$

systemctl stop etcd
# A copy to go back to: the newer release changes the data.
mkdir -m 700 /root/cluster.copy && cp -a /var/lib/etcd/cluster/. /root/cluster.copy/ &&
  ls /opt/etcd-<<to_version>>/etcd && ln -sfn /opt/etcd-<<to_version>> /opt/etcd
systemctl reset-failed etcd
systemctl start etcd
systemctl is-active etcd
