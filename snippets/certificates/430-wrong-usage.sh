# Use a certificate without client auth between peers
# @zh: 成员之间用一张没有 client auth 的证书
# @on: ca
# @exit: 1
# @matches: ^subject=CN ?= ?etcd3\nX509v3 Extended Key Usage: \n +TLS Web Server Authentication\nX509v3 Subject Alternative Name: \n +IP Address:198\.51\.100\.13$
# @expect: hand-over: etcd3/drill.pem is not good for sslclient; nothing was changed
# @absent: [INFO]
# @absent: WARNING
# @absent: BEGIN CERTIFICATE

cat > drill-config.json <<'EOF'
{"signing": {"default": {"expiry": "24h", "usages": ["digital signature", "key encipherment", "server auth"]}}}
EOF
cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=drill-config.json \
  -cn=etcd3 -hostname=198.51.100.13 csr.json | cfssljson -bare etcd3/drill
openssl x509 -in etcd3/drill.pem -noout -subject -ext extendedKeyUsage,subjectAltName
by_hand peer
ssh root@etcd3 systemctl restart etcd
# What the script would have said:
./hand-over etcd3 drill
