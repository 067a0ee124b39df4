# Look at the files on each member
# @zh: 在每个成员上检查文件
# @on: etcd1, etcd2, etcd3
# @matches: \A700 etcd \.\n644 etcd \./ca\.pem\n700 etcd \./new\n700 etcd \./old\n600 etcd \./peer-key\.pem\n644 etcd \./peer\.pem\n600 etcd \./server-key\.pem\n644 etcd \./server\.pem\n
# @matches: ^keys:\npeer-key\.pem\nserver-key\.pem\n\Z

cd /etc/etcd/pki
stat -c '%a %U %n' . ./*
echo keys: # the CA's is not among them
find / -xdev -name '*-key.pem' -printf '%f\n' | sort
