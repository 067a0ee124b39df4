# Issue a server and a peer certificate for each member
# @zh: 为每个成员签发服务端证书和 peer 证书
# @on: etcd1
# @matches: ^etcd1/server\.pem: subject=CN ?= ?etcd1 X509v3 Extended Key Usage: TLS Web Server Authentication, TLS Web Client Authentication X509v3 Subject Alternative Name: DNS:etcd1, DNS:localhost, IP Address:198\.51\.100\.11, IP Address:127\.0\.0\.1 *$
# @matches: ^etcd2/server\.pem: subject=CN ?= ?etcd2 X509v3 Extended Key Usage: TLS Web Server Authentication, TLS Web Client Authentication X509v3 Subject Alternative Name: DNS:etcd2, DNS:localhost, IP Address:198\.51\.100\.12, IP Address:127\.0\.0\.1 *$
# @matches: ^etcd3/server\.pem: subject=CN ?= ?etcd3 X509v3 Extended Key Usage: TLS Web Server Authentication, TLS Web Client Authentication X509v3 Subject Alternative Name: DNS:etcd3, DNS:localhost, IP Address:198\.51\.100\.13, IP Address:127\.0\.0\.1 *$
# @matches: ^etcd1/peer\.pem: subject=CN ?= ?etcd1 X509v3 Extended Key Usage: TLS Web Server Authentication, TLS Web Client Authentication X509v3 Subject Alternative Name: DNS:etcd1, DNS:localhost, IP Address:198\.51\.100\.11, IP Address:127\.0\.0\.1 *$
# @matches: ^etcd2/peer\.pem: subject=CN ?= ?etcd2 X509v3 Extended Key Usage: TLS Web Server Authentication, TLS Web Client Authentication X509v3 Subject Alternative Name: DNS:etcd2, DNS:localhost, IP Address:198\.51\.100\.12, IP Address:127\.0\.0\.1 *$
# @matches: ^etcd3/peer\.pem: subject=CN ?= ?etcd3 X509v3 Extended Key Usage: TLS Web Server Authentication, TLS Web Client Authentication X509v3 Subject Alternative Name: DNS:etcd3, DNS:localhost, IP Address:198\.51\.100\.13, IP Address:127\.0\.0\.1 *$
# @matches: ^700 etcd1\n700 etcd2\n700 etcd3\n(600 etcd[123]/(peer|server)-key\.pem\n){6}

for node in etcd1 etcd2 etcd3; do
  address=$(getent ahostsv4 $node | awk 'NR == 1 {print $1}')
  install -d -m 700 $node
  for profile in server peer; do
    cfssl gencert -ca=ca.pem -ca-key=ca-key.pem -config=ca-config.json -profile="$profile" \
      -cn=$node -hostname="$node,$address,localhost,127.0.0.1" csr.json | cfssljson -bare "$node/$profile"
  done
done
for certificate in etcd?/server.pem etcd?/peer.pem; do
  echo "$certificate: $(openssl x509 -in "$certificate" -noout -subject -ext subjectAltName,extendedKeyUsage | tr -s '\n ' ' ')"
done
stat -c '%a %n' etcd? etcd?/*-key.pem
