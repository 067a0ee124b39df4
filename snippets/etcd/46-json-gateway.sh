# Ask in JSON
# @zh: 用 JSON 请求
# @on: etcd1
# @json: $.kvs[0].value == "ZnJvbSBldGNkMQ=="
# @json: $.count == "1"

curl -sS --cacert ca.pem --cert client.pem --key client-key.pem https://etcd3:2379/v3/kv/range \
  --data "{\"key\": \"$(printf /drill/first | base64)\"}"
