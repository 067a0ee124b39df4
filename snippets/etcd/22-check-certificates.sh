# Check that every certificate is the CA's and ends before it
# @zh: 确认每张证书都由 CA 签发，且早于 CA 到期
# @on: etcd1

openssl verify -CAfile ca.pem etcd?/server.pem etcd?/peer.pem client.pem
for certificate in etcd?/server.pem etcd?/peer.pem client.pem ca.pem; do
  echo "$certificate, 300 days and 9 years from now:"
  openssl x509 -in "$certificate" -checkend $((300 * 86400))
  openssl x509 -in "$certificate" -checkend $((9 * 365 * 86400)) || true
done
