# Trap: ask for a certificate of two minutes
# @zh: 陷阱：申请有效期两分钟的证书
# @on: ca
# @exit: 2
# @matches: ^CN ?= ?guest$
# @expect: error 10 at 0 depth lookup: certificate has expired
# @matches: UTC \d{4}\nnotBefore=.+\nnotAfter=
# @absent: [INFO]
# @absent: BEGIN CERTIFICATE

cat > trap/ca-config.json <<'EOF'
{"signing": {"default": {"expiry": "2m", "usages": ["digital signature", "client auth"]}}}
EOF
cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=trap/ca-config.json \
  -cn=guest csr.json | cfssljson -bare trap/short
date -u
openssl x509 -in trap/short.pem -noout -dates
openssl verify -CAfile ca.pem trap/short.pem
