# Remove the cluster for practice
# @zh: 删除练习用的集群
# @on: all
# @timeout: 2m
# @fixture: takes away what stood in for your cluster
# @zh-fixture: 清理代替你的集群的那一套
# @matches: \nfiles:\nports:\nState.*\n
# @absent: :2379

systemctl disable --now etcd
rm -rf /etc/systemd/system/etcd.service /etc/systemd/system/etcd.service.d /etc/etcd /var/lib/etcd /opt/etcd* /root/etcd-ca /root/writer-*
systemctl daemon-reload
userdel etcd
echo files:
find /etc /opt /root /usr /var/lib /tmp -xdev -name '*etcd*' -not -path '/root/.ssh/*'
echo ports:
ss -lnt
