# Let a failed check end the master's role instead
# @zh: 改为检查失败就直接让出主角色
# @on: lb1, lb2
# @matches: ^    weight 0$
# @matches: ^the configuration is good$

sed -i 's/^    weight -20$/    weight 0/' /etc/keepalived/keepalived.conf
grep weight /etc/keepalived/keepalived.conf
systemd-run --quiet --pipe keepalived -t && echo "the configuration is good" && systemctl reload keepalived
