# Trap: misspell it in a configuration without a default
# @zh: 陷阱：配置里没有 default，profile 又写错
# @on: ca
# @matches: ^ +TLS Web Server Authentication, TLS Web Client Authentication$
# @expect: Certificate will not expire
# @absent: [INFO]

cat > trap/ca-config.json <<'EOF'
{"signing": {"profiles": {"client": {"expiry": "24h", "usages": ["digital signature", "client auth"]}}}}
EOF
cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=trap/ca-config.json -profile=clients \
  -cn=guest csr.json | cfssljson -bare trap/guest
openssl x509 -in trap/guest.pem -noout -ext extendedKeyUsage
# 300 days from now:
openssl x509 -in trap/guest.pem -noout -checkend $((300 * 86400))
