# Fetch the certificate to the client, and look at its fingerprint
# @zh: 把证书取到客户端，看它的指纹
# @on: client
# @absent: BEGIN
# @matches: ^sha256 Fingerprint=[0-9A-F:]{95}$

openssl s_client -connect web:443 < /dev/null 2> /dev/null | openssl x509 > /root/web.crt
openssl x509 -in /root/web.crt -noout -fingerprint -sha256
