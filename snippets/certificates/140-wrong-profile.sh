# Trap: misspell the profile
# @zh: 陷阱：profile 写错
# @on: ca
# @exit: 1
# @matches: ^subject=CN ?= ?etcd1\nX509v3 Extended Key Usage: \n +TLS Web Client Authentication\nX509v3 Subject Alternative Name: \n +DNS:etcd1, IP Address:198\.51\.100\.11\nCertificate will expire$
# @expect: issue etcd1 sever: ca-config.json has no such profile
# @absent: WARNING
# @absent: BEGIN CERTIFICATE
# @absent: [INFO]

install -d trap
cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=ca-config.json -profile=sever \
  -cn=etcd1 -hostname=etcd1,198.51.100.11 csr.json | cfssljson -bare trap/sever
# And will it still be valid in two hours?
openssl x509 -in trap/sever.pem -noout -subject -ext extendedKeyUsage,subjectAltName -checkend 7200 || true
./issue etcd1 sever
