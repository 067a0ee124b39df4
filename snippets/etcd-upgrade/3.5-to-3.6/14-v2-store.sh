# See that nothing is left in the old v2 store
# @zh: 确认旧的 v2 存储里没有内容
# @on: etcd3, etcd2, etcd1
# @timeout: 2m
# @matches: ^No custom content found in both v2store and WAL records\.$
# @matches: ^active$
# @matches: ^\{"health":"true".*\}\n

systemctl stop etcd
/opt/etcd/etcdutl check v2store --data-dir=/var/lib/etcd/cluster
systemctl start etcd
systemctl is-active etcd
# Go on to the next member only when this one says true.
curl -sS -w '\n' --retry 20 --retry-delay 1 --retry-all-errors -f --cacert /etc/etcd/pki/ca.pem --cert /etc/etcd/pki/server.pem --key /etc/etcd/pki/server-key.pem https://127.0.0.1:2379/health
