# Take the certificate from the client again
# @zh: 客户端不再信任那张证书
# @on: client
# @expect: 0 added, 1 removed

rm /usr/local/share/ca-certificates/web.crt
update-ca-certificates --fresh > /dev/null
update-ca-certificates
