# Make a second CA of the same name
# @zh: 再造一个同名的 CA
# @on: ca
# @exit: 1
# @matches: ^subject=CN ?= ?etcd CA 1\nX509v3 Subject Key Identifier: \n +([0-9A-F:]{59})\nissuer=CN ?= ?etcd CA 1\nX509v3 Authority Key Identifier: \n +(?:keyid:)?(?!\1)[0-9A-F:]{59}\n+X509v3 Subject Alternative Name: \n +IP Address:198\.51\.100\.13$
# @matches: ^CN ?= ?etcd3$
# @matches: ^curl: \(60\) SSL certificate problem: unable to get local issuer certificate|^curl: \(60\) SSL certificate problem: certificate signature failure
# @expect: hand-over: etcd3/drill.pem is not good for sslserver; nothing was changed
# @absent: [INFO]
# @absent: WARNING
# @absent: curl: (6)
# @absent: BEGIN CERTIFICATE

install -d -m 700 other
cfssl gencert -loglevel=2 -initca ca-csr.json | cfssljson -bare other/ca
cfssl gencert -loglevel=2 -ca=other/ca.pem -ca-key=other/ca-key.pem -config=ca-config.json -profile=server \
  -cn=etcd3 -hostname=198.51.100.13 csr.json | cfssljson -bare etcd3/drill
by_hand server
# The names are the same, the key identifiers are not:
openssl x509 -in trust.pem -noout -subject -ext subjectKeyIdentifier
openssl x509 -in etcd3/drill.pem -noout -issuer -ext authorityKeyIdentifier,subjectAltName
curl -sS --cacert trust.pem --cert admin/client.pem --key admin/client-key.pem https://198.51.100.13:2379/health || true
./hand-over etcd3 drill
