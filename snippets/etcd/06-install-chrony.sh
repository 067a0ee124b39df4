# Install chrony
# @zh: 安装 chrony
# @on: all, together
# @timeout: 2m
# @matches: ^chronyd \(chrony\) version <<chrony_version>>
# @matches: ^active$
# @reports: chronyd: ^chronyd \(chrony\) version (\S+)

apt-get update
apt-get install -y chrony
chronyd --version
systemctl is-active chrony
