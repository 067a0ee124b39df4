# Check the configuration, and start with it
# @zh: 检查配置，然后启动
# @on: lb1, lb2
# @matches: ^the configuration is good$
# @matches: ^active$
# @matches: ^enabled$

systemd-run --quiet --pipe keepalived -t && echo "the configuration is good" && systemctl enable keepalived && systemctl restart keepalived
systemctl is-active keepalived
systemctl is-enabled keepalived
