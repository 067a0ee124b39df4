# Issue a pair for the administrator
# @zh: 签发管理员证书
# @on: ca
# @expect: This certificate lacks a "hosts" field
# @matches: ^admin/client\.pem: issuer=CN ?= ?etcd CA 1 notAfter=
# @matches: ^600 admin/client-key\.pem$

./issue admin client
stat -c '%a %n' admin/client-key.pem
