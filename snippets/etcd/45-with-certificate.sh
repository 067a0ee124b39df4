# Ask with a client certificate
# @zh: 带客户端证书请求
# @on: etcd1
# @expect: "health":"true"
# @expect: "etcdserver":"<<etcd_version>>"

curl -sS -w '\n' --cacert ca.pem --cert client.pem --key client-key.pem https://etcd2:2379/health
curl -sS -w '\n' --cacert ca.pem --cert client.pem --key client-key.pem https://etcd2:2379/version
