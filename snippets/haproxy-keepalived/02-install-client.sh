# Install curl and arping on the client
# @zh: 在客户端安装 curl 和 arping
# @on: client
# @timeout: 2m
# @matches: ^curl \d
# @matches: ^arping from iputils

apt-get update
apt-get install -y curl iputils-arping
curl --version
arping -V
