# Put in a key that is not the certificate's
# @zh: 放一把和证书不配的私钥
# @on: ca
# @exit: 1
# @expect: <<sees_internal>>
# @expect: Error: context deadline exceeded
# @expect: /198.51.100.13:2379"

scp -q etcd3/drill-key.pem root@etcd3:/etc/etcd/pki/server-key.pem
ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl put /drill/wrong-key no
