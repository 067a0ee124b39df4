# Switch lb1 on again
# @zh: lb1 重新上电
# @on: lb1
# @fixture: plays the machine's boot, at which systemd starts both services
# @zh-fixture: 模拟开机；开机时 systemd 会启动这两个服务
# @matches: ^active\nactive$

ip link set eth0 up
systemctl start haproxy keepalived
systemctl is-active haproxy keepalived
