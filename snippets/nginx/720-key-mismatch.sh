# A key that does not belong to the certificate
# @zh: 私钥和证书对不上
# @on: web
# @matches: ^nginx: \[emerg\] SSL_CTX_use_PrivateKey\("/etc/nginx/tls/other\.key"\) failed .*key values mismatch
# @matches: ^exit code 1$
# @expect: nginx: configuration file /etc/nginx/nginx.conf test failed
# @matches: ^certificate: ([0-9a-f]{64})\n/etc/nginx/tls/web\.key: \1\n/etc/nginx/tls/other\.key: (?!\1)[0-9a-f]{64}$

openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out /etc/nginx/tls/other.key
sed 's|web.key|other.key|; s|443 ssl|8443 ssl|' /etc/nginx/conf.d/tls.conf > /etc/nginx/conf.d/mismatch.conf
nginx -t || echo "exit code $?"
echo "certificate: $(openssl x509 -in /etc/nginx/tls/web.crt -noout -pubkey | sha256sum | cut -c 1-64)"
for key in /etc/nginx/tls/web.key /etc/nginx/tls/other.key; do
  echo "$key: $(openssl pkey -in $key -pubout | sha256sum | cut -c 1-64)"
done
rm /etc/nginx/conf.d/mismatch.conf /etc/nginx/tls/other.key
