# A certificate for one name, as a Secret
# @zh: 一个域名的证书，存成 Secret
# @expect: DNS:shop.example.com
# @expect: secret/shop-tls created
# @absent: CERTIFICATE

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 \
  -keyout shop.key -out shop.crt -subj /CN=shop.example.com -addext subjectAltName=DNS:shop.example.com 2> openssl.log
openssl x509 -in shop.crt -noout -ext subjectAltName
kubectl create secret tls shop-tls --cert shop.crt --key shop.key
