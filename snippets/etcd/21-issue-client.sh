# Issue a certificate for the administrator
# @zh: 签发管理员证书
# @on: etcd1
# @matches: ^subject=CN ?= ?etcd-admin\nX509v3 Extended Key Usage: *\n +TLS Web Client Authentication\n600 client-key\.pem$

cfssl gencert -ca=ca.pem -ca-key=ca-key.pem -config=ca-config.json -profile=client \
  -cn=etcd-admin csr.json | cfssljson -bare client
openssl x509 -in client.pem -noout -subject -ext extendedKeyUsage
stat -c '%a %n' client-key.pem
