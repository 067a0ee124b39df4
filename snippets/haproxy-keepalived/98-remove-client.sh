# Remove the probe
# @zh: 删除探测脚本
# @on: client
# @matches: \Als: cannot access '/root/probe': .*\nls: cannot access '/root/ca\.crt': .*\nls: cannot access '/run/probe\.pid': No such file or directory\n\Z

/root/probe stop
rm -f /root/probe /root/ca.crt
ls /root/probe /root/ca.crt /run/probe.pid || true
