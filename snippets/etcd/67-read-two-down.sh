# Read with two members lost
# @zh: 少两个成员时读取
# @on: etcd1
# @exit: 1
# @matches: \Aconsistency s:\n/drill/one-down\nwritten by two of three\nconsistency l:\n
# @matches: ^Error: (rpc error: code = \w+ desc = )?context deadline exceeded$

for consistency in s l; do
  echo "consistency $consistency:"
  ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 etcdctl get --consistency=$consistency /drill/one-down
done
