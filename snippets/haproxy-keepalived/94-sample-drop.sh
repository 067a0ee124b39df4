# Back to the good configuration
# @zh: 换回好的配置
# @on: lb1, lb2
# @matches: ^the configuration is good$
# @matches: ^active$

useradd --system --user-group --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin keepalived_script
cp /root/keepalived.conf.good /etc/keepalived/keepalived.conf
rm /etc/keepalived/check_apiserver.sh /root/sample.conf /root/keepalived.conf.good
systemctl start haproxy
systemd-run --quiet --wait --pipe keepalived -t && echo "the configuration is good" && systemctl restart keepalived
systemctl is-active keepalived
