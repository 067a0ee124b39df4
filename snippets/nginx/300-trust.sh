# Trust this one certificate on the client
# @zh: 在客户端信任这一张证书
# @on: client
# @matches: ^sha256 Fingerprint=[0-9A-F:]{95}$
# @expect: 1 added, 0 removed

openssl s_client -connect web:443 -servername web < /dev/null 2> /dev/null |
  openssl x509 > /usr/local/share/ca-certificates/web.crt
openssl x509 -in /usr/local/share/ca-certificates/web.crt -noout -fingerprint -sha256
update-ca-certificates
