# Trap: make a CA that expires before its certificates
# @zh: 陷阱：造一个比证书先到期的 CA
# @on: etcd1
# @matches: ^trap/ca\.pem, six years from now: notAfter=.* Certificate will expire *$
# @matches: ^trap/etcd\.pem, six years from now: notAfter=.* Certificate will not expire *$

install -d trap
cat > trap/ca-config.json <<'EOF'
{"signing": {"default": {"expiry": "87600h", "usages": ["key encipherment", "server auth", "client auth"]}}}
EOF
echo '{"CN": "CA", "key": {"algo": "rsa", "size": 2048}}' | cfssl gencert -initca - | cfssljson -bare trap/ca
cfssl gencert -ca=trap/ca.pem -ca-key=trap/ca-key.pem -config=trap/ca-config.json csr.json | cfssljson -bare trap/etcd
for certificate in trap/ca.pem trap/etcd.pem; do
  echo "$certificate, six years from now:" \
    "$(openssl x509 -in "$certificate" -noout -enddate -checkend $((6 * 365 * 86400)) | tr '\n' ' ')"
done
