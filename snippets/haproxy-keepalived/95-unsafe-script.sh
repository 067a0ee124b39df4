# Trap: a check that runs as root and that others may change
# @zh: 陷阱：以 root 运行、别人又能改的检查脚本
# @on: lb2
# @matches: ^mode 755: good$
# @matches: ^Disabling track script haproxy due to insecure
# @matches: ^mode 777: refused$

printf '#!/bin/sh\nexit 0\n' > /usr/local/bin/check-haproxy
sed 's#script ".*"#script "/usr/local/bin/check-haproxy"#; s/script_user .*/script_user root/' /etc/keepalived/keepalived.conf > /root/unsafe.conf
for mode in 755 777; do
  chmod "$mode" /usr/local/bin/check-haproxy
  systemd-run --quiet --pipe keepalived -t -f /root/unsafe.conf 2>&1 && echo "mode $mode: good" || echo "mode $mode: refused"
done
rm /root/unsafe.conf /usr/local/bin/check-haproxy
