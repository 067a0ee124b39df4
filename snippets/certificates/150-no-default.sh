# Trap: misspell it in a configuration without a default
# @zh: 陷阱：配置里没有 default，profile 又写错
# @on: ca
# @matches: \Asubject=CN ?= ?guest\nX509v3 Extended Key Usage: \n +TLS Web Client Authentication\nCertificate will expire\nsubject=CN ?= ?guest\nX509v3 Extended Key Usage: \n +TLS Web Server Authentication, TLS Web Client Authentication\nCertificate will not expire\n\Z

cat > trap/ca-config.json <<'EOF'
{"signing": {"profiles": {"client": {"expiry": "24h", "usages": ["digital signature", "client auth"]}}}}
EOF
for profile in client clients; do
  cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=trap/ca-config.json -profile=$profile \
    -cn=guest -hostname=guest csr.json | cfssljson -bare trap/$profile
  # And will it still be valid in 300 days?
  openssl x509 -in trap/$profile.pem -noout -subject -ext extendedKeyUsage -checkend $((300 * 86400)) || true
done
