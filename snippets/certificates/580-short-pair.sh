# Give etcd3 pairs that live one minute
# @zh: 给 etcd3 换上只有一分钟寿命的证书
# @on: ca
# @matches: ^etcd3 server: serial=[0-9A-F]+$
# @matches: ^etcd3 peer: serial=[0-9A-F]+$
# @matches: UTC \d{4}\nnotAfter=.+\n\Z
# @absent: [INFO]
# @absent: BEGIN CERTIFICATE

cat > drill-config.json <<EOF
{"signing": {"default": {"expiry": "24h", "not_after": "$(date -u -d '+1 minute' +%FT%TZ)",
  "usages": ["digital signature", "key encipherment", "server auth", "client auth"]}}}
EOF
for profile in server peer; do
  cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=drill-config.json \
    -cn=etcd3 -hostname=198.51.100.13 csr.json | cfssljson -bare etcd3/$profile
  ./hand-over etcd3 $profile
done
date -u
openssl x509 -in etcd3/server.pem -noout -enddate
