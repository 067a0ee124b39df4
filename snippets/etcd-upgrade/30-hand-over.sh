# Let etcd2 lead
# @zh: 让 etcd2 接任 leader
# @on: etcd1
# @within: 20s
# @matches: ^etcd_server_is_leader 1$

lead etcd2
curl -sS --cacert "$ETCDCTL_CACERT" --cert "$ETCDCTL_CERT" --key "$ETCDCTL_KEY" https://198.51.100.12:2379/metrics | grep '^etcd_server_is_leader '
