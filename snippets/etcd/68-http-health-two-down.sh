# Ask the survivor over HTTP
# @on: etcd1
# @expect: "health":"false"

curl -sS -w '\n' --cacert ca.pem --cert client.pem --key client-key.pem https://etcd1:2379/health
