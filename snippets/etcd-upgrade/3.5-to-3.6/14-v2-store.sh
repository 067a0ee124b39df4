# See that nothing is left in the old v2 store
# @zh: 确认旧的 v2 存储里没有内容
# @on: etcd1
# @matches: ^No custom content found in both v2store and WAL records\.$
# @matches: ^active$

systemctl stop etcd
etcdutl check v2store --data-dir=/var/lib/etcd/cluster
systemctl start etcd
systemctl is-active etcd
