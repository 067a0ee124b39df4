# Renew a certificate without a restart
# @zh: 不重启就更换证书
# @on: etcd1
# @matches: \A(MainPID=[1-9][0-9]*)\nserial=([0-9A-F]+)\n(?:.*\n)*?IP 198\.51\.100\.13 does match certificate\n(?:.*\n)*?serial=(?!\2$)([0-9A-F]+)\nserial=\3\nsubject=CN ?= ?etcd3\nX509v3 Extended Key Usage: *\n +TLS Web Server Authentication, TLS Web Client Authentication\nX509v3 Subject Alternative Name: *\n +DNS:etcd3, DNS:localhost, IP Address:198\.51\.100\.13, IP Address:127\.0\.0\.1\n\1$

ssh root@etcd3 systemctl show -p MainPID etcd
served() { openssl s_client -connect etcd3:2379 -cert client.pem -key client-key.pem < /dev/null 2> /dev/null | openssl x509 -noout -serial "$@"; }
served
cfssl gencert -ca=ca.pem -ca-key=ca-key.pem -config=ca-config.json -profile=server \
  -cn=etcd3 -hostname=etcd3,198.51.100.13,localhost,127.0.0.1 csr.json | cfssljson -bare etcd3/server
openssl x509 -in etcd3/server.pem -noout -checkip 198.51.100.13
ssh root@etcd3 install -d -m 700 /etc/etcd/pki/new /etc/etcd/pki/old
scp etcd3/server.pem etcd3/server-key.pem root@etcd3:/etc/etcd/pki/new/
# Two renames, one right behind the other: between them certificate and key do not match.
ssh root@etcd3 'cd /etc/etcd/pki/new && chown etcd:etcd * && chmod 600 server-key.pem &&
  cp -p --backup=numbered ../server.pem ../server-key.pem ../old/ && mv server.pem server-key.pem .. && rmdir ../new'
# The serial number of the new file, and what etcd3 serves:
openssl x509 -in etcd3/server.pem -noout -serial
served -subject -ext extendedKeyUsage,subjectAltName
ssh root@etcd3 systemctl show -p MainPID etcd
