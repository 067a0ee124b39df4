# Remove the probe
# @zh: 删除探测脚本
# @on: client
# @matches: ^inactive$
# @expect: ls: cannot access '/root/probe': No such file or directory

/root/probe stop
systemctl is-active probe || true
rm -f /root/probe /run/probe.log* /root/ca.crt /tmp/cards
ls /root/probe || true
