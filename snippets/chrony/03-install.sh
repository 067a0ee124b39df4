# Install chrony
# @zh: 安装 chrony
# @on: all, together
# @timeout: 3m
# @expect: Removing systemd-timesyncd
# @matches: ^chronyd \(chrony\) version <<chrony_version>> \(.*\+NTS
# @matches: ^enabled$
# @reports: chronyd: ^chronyd \(chrony\) version (\S+)

apt-get update
apt-get install -y chrony
chronyd --version
systemctl is-enabled chrony
