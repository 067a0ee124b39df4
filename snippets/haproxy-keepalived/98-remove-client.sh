# Remove the probe
# @zh: 删除探测脚本
# @on: client
# @expect: ls: cannot access '/root/probe': No such file or directory

/root/probe stop
rm -f /root/probe /run/probe.log* /run/probe.pid /root/ca.crt /tmp/cards
ls /root/probe || true
