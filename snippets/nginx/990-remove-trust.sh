# Take the certificate from the client again
# @zh: 客户端不再信任那张证书
# @on: client
# @expect: removed; done.
# @expect: error /tmp/web.crt: verification failed
# @expect: no longer trusted

mv /usr/local/share/ca-certificates/web.crt /tmp/web.crt
update-ca-certificates
openssl verify /tmp/web.crt || echo "no longer trusted"
rm /tmp/web.crt
