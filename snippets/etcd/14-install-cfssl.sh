# Install cfssl
# @zh: 安装 cfssl
# @on: etcd1
# @timeout: 2m
# @matches: ^golang-cfssl <<cfssl_version>>
# @matches: ^Version: (dev|<<cfssl_version>>)$
# @reports: cfssl: ^Version: (\S+)

apt-get install -y golang-cfssl openssl
dpkg-query -W -f '${Package} ${Version}\n' golang-cfssl
cfssl version
