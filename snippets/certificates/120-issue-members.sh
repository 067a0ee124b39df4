# Issue a server and a peer pair for each member
# @zh: 为每个成员签发服务端证书和 peer 证书
# @on: ca
# @matches: ^etcd1/server\.pem: issuer=CN ?= ?etcd CA 1 notAfter=
# @matches: ^etcd1/peer\.pem: issuer=
# @matches: ^etcd2/server\.pem: issuer=
# @matches: ^etcd2/peer\.pem: issuer=
# @matches: ^etcd3/server\.pem: issuer=
# @matches: ^etcd3/peer\.pem: issuer=
# @absent: WARNING
# @matches: ^700 etcd1\n700 etcd2\n700 etcd3\n(600 etcd[123]/peer-key\.pem\n644 etcd[123]/peer\.pem\n600 etcd[123]/server-key\.pem\n644 etcd[123]/server\.pem\n){3}\Z

chmod 755 issue
for node in etcd1 etcd2 etcd3; do
  ./issue $node server
  ./issue $node peer
done
stat -c '%a %n' etcd? etcd?/*
