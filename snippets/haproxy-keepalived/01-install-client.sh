# Install curl and arping
# @zh: 安装 curl 和 arping
# @on: lb1, lb2, client, together
# @timeout: 2m
# @matches: ^curl \d
# @matches: ^arping from iputils
# @reports: curl: ^curl (\d\S+)

apt-get update
apt-get install -y curl iputils-arping
curl --version
arping -V
