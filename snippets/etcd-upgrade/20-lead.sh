# Make etcd1 the leader: it comes last
# @zh: 让 etcd1 当 leader：它最后升级
# @on: etcd1
# @within: 30s
# @matches: ^etcd_server_is_leader 1$

lead() { etcdctl move-leader "$(etcdctl member list | awk -F ', ' -v name="$1" '$3 == name {print $1}')"; }
lead etcd1
curl -sS --cacert "$ETCDCTL_CACERT" --cert "$ETCDCTL_CERT" --key "$ETCDCTL_KEY" https://198.51.100.11:2379/metrics | grep '^etcd_server_is_leader '
