# Install HAProxy
# @zh: 安装 HAProxy
# @on: lb1, lb2, together
# @timeout: 3m
# @matches: ^HAProxy version <<haproxy_version>>\.
# @matches: ^/etc/haproxy/haproxy\.cfg\.package$
# @reports: HAProxy: ^HAProxy version (\S+)

apt-get install -y haproxy socat
haproxy -v
cp -n /etc/haproxy/haproxy.cfg /etc/haproxy/haproxy.cfg.package
ls /etc/haproxy/haproxy.cfg.package
