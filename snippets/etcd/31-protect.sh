# Hand them to the etcd user and check them on the spot
# @zh: 把证书交给 etcd 用户，并就地检查
# @on: all
# @expect: /etc/etcd/pki/server.pem: OK
# @expect: /etc/etcd/pki/peer.pem: OK
# @matches: ^600 etcd /etc/etcd/pki/peer-key\.pem$
# @matches: ^600 etcd /etc/etcd/pki/server-key\.pem$
# @matches: ^644 etcd /etc/etcd/pki/ca\.pem$
# @matches: ^644 etcd /etc/etcd/pki/peer\.pem$
# @matches: ^644 etcd /etc/etcd/pki/server\.pem$
# @matches: ^Hostname etcd([123]) does match certificate\nIP 198\.51\.100\.1\1 does match certificate\nIP 127\.0\.0\.1 does match certificate\nIP 198\.51\.100\.1\1 does match certificate$
# @absent: ca-key.pem

chown etcd:etcd /etc/etcd/pki/*.pem
chmod 644 /etc/etcd/pki/*.pem
chmod 600 /etc/etcd/pki/*-key.pem
stat -c '%a %U %n' /etc/etcd/pki/*
openssl verify -CAfile /etc/etcd/pki/ca.pem /etc/etcd/pki/server.pem /etc/etcd/pki/peer.pem
openssl x509 -in /etc/etcd/pki/server.pem -noout -checkhost "$NAME"
openssl x509 -in /etc/etcd/pki/server.pem -noout -checkip "$ADDRESS"
openssl x509 -in /etc/etcd/pki/server.pem -noout -checkip 127.0.0.1
openssl x509 -in /etc/etcd/pki/peer.pem -noout -checkip "$ADDRESS"
