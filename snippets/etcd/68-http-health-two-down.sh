# Ask the survivor over HTTP
# @zh: 通过 HTTP 查询剩下的成员
# @on: etcd1
# @expect: "health":"false"

curl -sS -w '\n' --cacert ca.pem --cert client.pem --key client-key.pem https://etcd1:2379/health
