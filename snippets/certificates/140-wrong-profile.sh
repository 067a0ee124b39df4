# Trap: misspell the profile
# @zh: 陷阱：profile 写错
# @on: ca
# @exit: 1
# @matches: ^ +TLS Web Client Authentication$
# @expect: Certificate will expire
# @expect: issue: ca-config.json has no profile sever
# @absent: [INFO]

install -d trap
cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=ca-config.json -profile=sever \
  -cn=etcd1 -hostname=etcd1,198.51.100.11 csr.json | cfssljson -bare trap/sever
openssl x509 -in trap/sever.pem -noout -ext extendedKeyUsage
# Still valid in two hours?
openssl x509 -in trap/sever.pem -noout -checkend 7200 || true
./issue etcd1 sever
