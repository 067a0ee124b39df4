# Trap: a check that others may change
# @zh: 陷阱：别人也能改的检查脚本
# @on: lb2
# @exit: 5
# @expect: nothing

printf '#!/bin/sh\nexit 0\n' > /usr/local/bin/check-haproxy
chmod 777 /usr/local/bin/check-haproxy
sed 's#script ".*"#script "/usr/local/bin/check-haproxy"#' /etc/keepalived/keepalived.conf > /root/unsafe.conf
systemd-run --quiet --wait --pipe keepalived -t -f /root/unsafe.conf
