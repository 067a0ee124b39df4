# Back to the good configuration
# @zh: 换回好的配置
# @on: lb1, lb2
# @matches: ^the configuration is good$
# @matches: ^keepalived_script:x:[1-9]\d{2}:\d+::/nonexistent:/usr/sbin/nologin$
# @matches: ^active\nactive$

useradd --system --home-dir /nonexistent --shell /usr/sbin/nologin keepalived_script
getent passwd keepalived_script
cp /root/keepalived.conf.good /etc/keepalived/keepalived.conf
rm /etc/keepalived/check_apiserver.sh /root/sample.conf /root/keepalived.conf.good
systemctl start haproxy
systemd-run --quiet --pipe keepalived -t && echo "the configuration is good" && systemctl restart keepalived
systemctl is-active haproxy keepalived
