# Take the certificate from the client again
# @zh: 客户端不再信任那张证书
# @on: client
# @matches: ^0 added, 1 removed; done\.$
# @expect: no longer trusted

rm /usr/local/share/ca-certificates/web.crt
update-ca-certificates
[ -e /etc/ssl/certs/web.pem ] || echo "no longer trusted"
