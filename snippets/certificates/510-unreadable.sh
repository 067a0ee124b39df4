# Take the key away from the etcd user
# @zh: 让 etcd 用户读不到私钥
# @on: etcd3
# @matches: ^600 root /etc/etcd/pki/server-key\.pem$

chown root:root /etc/etcd/pki/server-key.pem
stat -c '%a %U %n' /etc/etcd/pki/server-key.pem
