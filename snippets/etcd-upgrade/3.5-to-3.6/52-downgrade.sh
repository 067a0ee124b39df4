# Put the old release back, member by member
# @zh: 逐个成员换回旧版本
# @on: etcd3, etcd2, etcd1
# @timeout: 2m
# @matches: ^active$
# @matches: ^\{"etcdserver":"<<from_version>>",
# @matches: ^\{"health":"true".*\}\n
# @absent: Failed to connect

ls /opt/etcd-<<from_version>>/etcd && ln -sfn /opt/etcd-<<from_version>> /opt/etcd && systemctl restart etcd
systemctl is-active etcd
# Go on to the next member only when this one says true.
curl -sS -w '\n' --retry 20 --retry-delay 1 --retry-all-errors -f --cacert /etc/etcd/pki/ca.pem --cert /etc/etcd/pki/server.pem --key /etc/etcd/pki/server-key.pem https://127.0.0.1:2379/{version,health}
