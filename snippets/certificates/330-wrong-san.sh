# Make a server certificate with a wrong address
# @zh: 制作一张地址写错的服务端证书
# @on: ca
# @matches: ^subject=CN ?= ?etcd3$
# @matches: DNS:etcd3, IP Address:198\.51\.100\.33
# @absent: 198.51.100.13
# @absent: [INFO]
# @absent: BEGIN CERTIFICATE

cfssl gencert -loglevel=2 -ca=ca.pem -ca-key=ca-key.pem -config=ca-config.json -profile=server \
  -cn=etcd3 -hostname=etcd3,198.51.100.33 csr.json | cfssljson -bare etcd3/drill
openssl x509 -in etcd3/drill.pem -noout -subject -ext subjectAltName
