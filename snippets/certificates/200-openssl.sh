# Read certificates with openssl
# @zh: 用 openssl 读证书
# @on: ca
# @matches: ^etcd1/server\.pem: subject=CN ?= ?etcd1 issuer=CN ?= ?etcd CA 1 .* TLS Web Server Authentication, TLS Web Client Authentication .* DNS:etcd1, DNS:localhost, IP Address:198\.51\.100\.11, IP Address:127\.0\.0\.1 *$
# @matches: ^etcd2/peer\.pem: subject=CN ?= ?etcd2 issuer=CN ?= ?etcd CA 1 .* TLS Web Server Authentication, TLS Web Client Authentication .* DNS:etcd2, DNS:localhost, IP Address:198\.51\.100\.12, IP Address:127\.0\.0\.1 *$
# @matches: ^admin/client\.pem: subject=CN ?= ?admin issuer=CN ?= ?etcd CA 1 notBefore=.* notAfter=.* Usage: TLS Web Client Authentication *$

for certificate in etcd1/server.pem etcd2/peer.pem admin/client.pem; do
  echo "$certificate: $(openssl x509 -in $certificate -noout -subject -issuer -dates \
    -ext extendedKeyUsage,subjectAltName | tr -s '\n ' ' ')"
done
