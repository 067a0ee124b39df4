# The certificate is for another name
# @zh: 证书是别的域名的
# @within: 30s
# @exit: 60
# @matches: ^ingress.networking.k8s.io/www (created|unchanged)$
# @expect: no alternative certificate subject name matches target
# @expect: DNS:shop.example.com
# @absent: CERTIFICATE

kubectl create ingress www --class contour --rule 'www.example.com/*=shop:http,tls=shop-tls' \
  --dry-run=client -o yaml | kubectl apply -f -
openssl s_client -connect "$node:443" -servername www.example.com < /dev/null 2> s_client.log |
  openssl x509 -noout -ext subjectAltName
curl -sS --cacert shop.crt https://www.example.com/
