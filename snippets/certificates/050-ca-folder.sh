# Make a folder for the CA
# @zh: 创建 CA 目录
# @on: ca
# @expect: 700 root /root/etcd-ca

install -d -m 700 /root/etcd-ca
cd /root/etcd-ca
stat -c '%a %U %n' "$PWD"
