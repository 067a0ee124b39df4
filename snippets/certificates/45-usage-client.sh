# Use it as an administrator's
# @zh: 拿它当管理员证书用
# @on: ca
# @exit: 1
# @expect: Error: context deadline exceeded

ETCDCTL_CERT=etcd3/drill.pem ETCDCTL_KEY=etcd3/drill-key.pem etcdctl --command-timeout=3s get /drill/san
