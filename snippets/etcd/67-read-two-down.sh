# Read with two members lost
# @zh: 少两个成员时读取
# @on: etcd1
# @exit: 1
# @matches: \Aserializable:\n/drill/one-down\nwritten by two of three\nlinearizable:\n
# @matches: ^Error: (rpc error: code = \w+ desc = )?context deadline exceeded$

echo serializable:
ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 etcdctl get --consistency=s /drill/one-down
echo linearizable:
ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 etcdctl get /drill/one-down
