# Remove the cluster for practice
# @zh: 删除练习用的集群
# @on: all
# @timeout: 2m
# @fixture: takes away what stood in for your cluster
# @zh-fixture: 清理代替你的集群的那一套
# @matches: \npackages:\nfiles:\nports:\nState.*\n
# @absent: :2379
# @absent: :12379

systemctl disable --now etcd
if systemctl is-active -q etcd-practice; then systemctl stop etcd-practice; fi
apt-get purge -y etcd-server etcd-client
rm -rf /etc/systemd/system/etcd.service /etc/etcd /var/lib/etcd /root/etcd-ca /root/report /root/archive /tmp/etcd-practice
systemctl daemon-reload
echo packages:
dpkg-query -W -f '${Package} ${Status}\n' | grep '^etcd' || true
echo files:
find /etc /root /usr /var/lib /tmp -xdev -name '*etcd*' -not -path '/root/.ssh/*'
echo ports:
ss -lnt
