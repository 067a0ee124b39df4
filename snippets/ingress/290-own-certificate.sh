# Repair: a certificate of its own
# @zh: 修复：给它自己的证书
# @expect: secret/www-tls created

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 \
  -keyout www.key -out www.crt -subj /CN=www.example.com -addext subjectAltName=DNS:www.example.com 2> openssl.log
kubectl create secret tls www-tls --cert www.crt --key www.key --dry-run=client -o yaml | kubectl apply -f -
