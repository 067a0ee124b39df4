# Look at the files on each member
# @zh: 在每个成员上检查文件
# @on: etcd1, etcd2, etcd3
# @matches: \A700 etcd /etc/etcd/pki\n644 etcd /etc/etcd/pki/ca\.pem\n700 etcd /etc/etcd/pki/new\n700 etcd /etc/etcd/pki/old\n600 etcd /etc/etcd/pki/peer-key\.pem\n644 etcd /etc/etcd/pki/peer\.pem\n600 etcd /etc/etcd/pki/server-key\.pem\n644 etcd /etc/etcd/pki/server\.pem\n
# @matches: ^keys:\npeer-key\.pem\nserver-key\.pem\n\Z

stat -c '%a %U %n' /etc/etcd/pki /etc/etcd/pki/*
echo keys: # the CA's is not among them
find / -xdev -name '*-key.pem' -printf '%f\n' | sort
