# Install cfssl, openssl and etcdctl
# @zh: 安装 cfssl、openssl 和 etcdctl
# @on: ca
# @timeout: 3m
# @matches: ^golang-cfssl <<cfssl_version>>
# @matches: ^Version: (dev|<<cfssl_version>>)$
# @reports: cfssl: ^Version: (\S+)

apt-get update
apt-get install -y curl golang-cfssl openssl etcd-client
dpkg-query -W -f '${Package} ${Version}\n' golang-cfssl
cfssl version
