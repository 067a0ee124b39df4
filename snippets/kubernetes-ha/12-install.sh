# Install HAProxy and Keepalived, and make the user that runs its check
# @zh: 安装 HAProxy 和 Keepalived，并创建运行检查的用户
# @on: lb1, lb2, together
# @timeout: 3m
# @matches: ^HAProxy version \d
# @matches: ^Keepalived v\d
# @matches: ^/etc/haproxy/haproxy\.cfg\.package$
# @expect: cp: cannot stat '/etc/keepalived/keepalived.conf': No such file or directory
# @matches: ^uid=[1-9]\d\d\(keepalived_script\) gid=[1-9]\d\d\(keepalived_script\)
# @reports: HAProxy: ^HAProxy version (\S+)
# @reports: Keepalived: ^Keepalived v(\S+)

apt-get update
apt-get install -y curl haproxy keepalived socat
haproxy -v
cp -n /etc/haproxy/haproxy.cfg /etc/haproxy/haproxy.cfg.package
ls /etc/haproxy/haproxy.cfg.package
cp -n /etc/keepalived/keepalived.conf /etc/keepalived/keepalived.conf.before || true # "cannot stat": there is none
keepalived --version
id keepalived_script 2>/dev/null || useradd --system --home-dir /nonexistent --shell /usr/sbin/nologin keepalived_script
id keepalived_script
