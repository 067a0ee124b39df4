# Revoke a certificate
# @zh: 吊销一张证书
# @on: ca
# @matches: ^serial=([0-9A-F]+)\n(?:.*\n)* +Serial Number: \1$
# @expect: Next Update
# @matches: ^crl\.pem is on etcd1\ncrl\.pem is on etcd2\ncrl\.pem is on etcd3\n\Z
# @absent: BEGIN CERTIFICATE

REVOKED=lost/client.pem
openssl x509 -in "$REVOKED" -noout -serial
cfssl-certinfo -cert "$REVOKED" | sed -n 's/.*"serial_number": "\([0-9]*\)".*/\1/p' >> revoked
cfssl gencrl revoked ca.pem ca-key.pem | base64 -d | openssl crl -inform DER -out crl.pem
openssl crl -in crl.pem -text | grep -E 'Next Update|Serial Number'
for node in etcd1 etcd2 etcd3; do
  scp -q crl.pem root@$node:/etc/etcd/pki/ && echo "crl.pem is on $node" &&
    ssh root@$node 'chown etcd:etcd /etc/etcd/pki/crl.pem && chmod 644 /etc/etcd/pki/crl.pem'
done
