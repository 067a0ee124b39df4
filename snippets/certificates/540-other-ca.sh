# Make a second CA of the same name
# @zh: 再造一个同名的 CA
# @on: ca
# @exit: 1
# @matches: ^curl: \(60\) SSL certificate problem: unable to get local issuer certificate|^curl: \(60\) SSL certificate problem: certificate signature failure
# @expect: hand-over: etcd3/drill.pem is not good for sslserver; nothing was changed
# @absent: [INFO]

install -d -m 700 other
cfssl gencert -loglevel=2 -initca ca-csr.json | cfssljson -bare other/ca
cfssl gencert -loglevel=2 -ca=other/ca.pem -ca-key=other/ca-key.pem -config=ca-config.json -profile=server \
  -cn=etcd3 -hostname=etcd3,198.51.100.13,localhost,127.0.0.1 csr.json | cfssljson -bare etcd3/drill
by_hand server
# The names are the same, the key identifiers are not:
openssl x509 -in trust.pem -noout -subject -ext subjectKeyIdentifier
openssl x509 -in etcd3/drill.pem -noout -issuer -ext authorityKeyIdentifier
curl -sS --cacert trust.pem --cert admin/client.pem --key admin/client-key.pem https://198.51.100.13:2379/health || true
./hand-over etcd3 drill
