# Use a certificate that is not valid yet
# @zh: 使用一张尚未生效的证书
# @on: ca
# @exit: 1
# @expect: curl: (60) SSL certificate problem: certificate is not yet valid
# @matches: x509: certificate has expired or is not yet valid: current time 20[0-9TZ:-]+ is before 20[0-9TZ:-]+$
# @matches: ^CN ?= ?etcd3$
# @expect: error 9 at 0 depth lookup: certificate is not yet valid
# @matches: UTC \d{4}\nnotBefore=
# @expect: hand-over: etcd3/drill.pem is not good for sslserver; nothing was changed
# @expect: /198.51.100.11:2379"
# @absent: [INFO]
# @absent: WARNING
# @absent: curl: (6)
# @absent: BEGIN CERTIFICATE

cat > drill-config.json <<EOF
{"signing": {"default": {"expiry": "24h", "not_before": "$(date -u -d '+1 hour' +%FT%TZ)",
  "usages": ["digital signature", "key encipherment", "server auth", "client auth"]}}}
EOF
cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=drill-config.json \
  -cn=etcd3 -hostname=198.51.100.13 csr.json | cfssljson -bare etcd3/drill
by_hand server
date -u
openssl x509 -in etcd3/drill.pem -noout -startdate
curl -sS --cacert trust.pem --cert admin/client.pem --key admin/client-key.pem https://198.51.100.13:2379/health || true
# The same as a client's certificate, and what etcd1 says of it:
ETCDCTL_ENDPOINTS=https://198.51.100.11:2379 ETCDCTL_CERT=etcd3/drill.pem ETCDCTL_KEY=etcd3/drill-key.pem \
  etcdctl member list || true
ssh root@etcd1 journalctl -u etcd -o cat --since -1min | grep -o 'x509: certificate has expired[^"]*' | tail -n 1
./hand-over etcd3 drill
