# Upgrade the last member
# @zh: 升级最后一个成员
# @on: etcd1
# @timeout: 2m
# @matches: ^active$
# @matches: ^\{"etcdserver":"<<to_version>>",
# @matches: ^\{"health":"true".*\}\n
# @absent: Failed to connect
# @matches: etcdctl version: <<to_version>>
# @reports: etcdctl: ^etcdctl version: (\S+)

ls /opt/etcd-<<to_version>>/etcd && ln -sfn /opt/etcd-<<to_version>> /opt/etcd && systemctl restart etcd
systemctl is-active etcd
curl -sS -w '\n' --retry 20 --retry-delay 1 --retry-all-errors -f --cacert /etc/etcd/pki/ca.pem --cert /etc/etcd/pki/server.pem --key /etc/etcd/pki/server-key.pem https://127.0.0.1:2379/{version,health}
etcdctl version
