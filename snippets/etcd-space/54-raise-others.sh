# Raise it on the others, one after the other
# @zh: 逐个调大其余成员的配额
# @on: etcd2, etcd3
# @timeout: 2m
# @matches: ^quota-backend-bytes: <<raised_quota>>$
# @matches: ^active$

sed -i 's/^quota-backend-bytes: .*/quota-backend-bytes: <<raised_quota>>/' /etc/etcd/etcd.conf.yml
grep '^quota-backend-bytes: ' /etc/etcd/etcd.conf.yml
systemctl restart etcd
systemctl is-active etcd
