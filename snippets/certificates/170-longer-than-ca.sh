# Trap: a certificate that outlives its CA
# @zh: 陷阱：证书比 CA 活得久
# @on: ca
# @exit: 2
# @absent: WARNING
# @matches: ^20[3-9]\d-\d\d-\d\dT[\d:]+Z$
# @matches: ^trap/long\.pem: OK$
# @expect: error 10 at 1 depth lookup: certificate has expired
# @absent: [INFO]

cat > trap/ca-config.json <<'EOF'
{"signing": {"default": {"expiry": "175200h", "usages": ["digital signature", "server auth"]}}}
EOF
cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=trap/ca-config.json \
  -cn=guest -hostname=guest csr.json | cfssljson -bare trap/long
# When does it end, says cfssl?
cfssl bundle -loglevel=3 -ca-bundle=ca.pem -int-bundle=ca.pem -cert=trap/long.pem |
  grep -o '"expires":"[^"]*"' | cut -d '"' -f 4
# Today, and in 15 years:
openssl verify -CAfile ca.pem trap/long.pem
openssl verify -attime "$(date -d '+15 years' +%s)" -CAfile ca.pem trap/long.pem
