# Install Keepalived, and make the user that runs its check
# @zh: 安装 Keepalived，并创建运行检查的用户
# @on: lb1, lb2, together
# @timeout: 3m
# @expect: Keepalived v<<keepalived_version>>
# @matches: ^keepalived_script:x:[1-9]\d{2}:\d+::/nonexistent:/usr/sbin/nologin$
# @reports: Keepalived: ^Keepalived v(\S+)

apt-get install -y keepalived nftables tcpdump
keepalived --version
getent passwd keepalived_script || useradd --system --home-dir /nonexistent --shell /usr/sbin/nologin keepalived_script
getent passwd keepalived_script
