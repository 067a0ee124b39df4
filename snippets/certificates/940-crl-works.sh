# See it refused there, and let in elsewhere
# @zh: 这个成员拒绝它，其他成员照样放行
# @on: ca
# @matches: ^[0-9a-f]+, started, etcd3, https://198\.51\.100\.13:2380, https://198\.51\.100\.13:2379\b
# @matches: ^serial=([0-9A-F]+)$
# @expect: Error: context deadline exceeded
# @matches: transport: certificate serial [0-9a-f]+ revoked$
# @matches: ^/drill/san\nyes$
# @expect: /198.51.100.13:2379"
# @absent: BEGIN CERTIFICATE

ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 etcdctl member list
openssl x509 -in lost/client.pem -noout -serial
lost https://198.51.100.13:2379 || true
ssh root@etcd3 journalctl -u etcd -o cat --since -1min | grep -o 'transport: certificate serial [^"]*' | tail -n 1
lost https://198.51.100.11:2379
