# Install Keepalived, and make the user that runs its check
# @zh: 安装 Keepalived，并创建运行检查的用户
# @on: lb1, lb2, together
# @timeout: 2m
# @expect: Keepalived v<<keepalived_version>>
# @matches: ^uid=\d+\(keepalived_script\) gid=\d+\(keepalived_script\) groups=\d+\(keepalived_script\)$
# @reports: Keepalived: ^Keepalived v(\S+)

apt-get install -y keepalived nftables tcpdump
keepalived --version
id keepalived_script 2>/dev/null || useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin keepalived_script
id keepalived_script
