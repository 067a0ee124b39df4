# Trust this one certificate on the client
# @zh: 在客户端信任这一张证书
# @on: client
# @expect: 1 added, 0 removed

mv /root/web.crt /usr/local/share/ca-certificates/
update-ca-certificates
