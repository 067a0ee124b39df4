# Lose lb1 again, and switch it on again
# @zh: lb1 再次掉电并重新上电
# @on: lb1
# @fixture: plays a power failure of five seconds and the boot after it
# @zh-fixture: 模拟掉电五秒后开机
# @timeout: 40s
# @matches: ^active\nactive$

ip link set eth0 down
systemctl stop keepalived haproxy
sleep 5
ip link set eth0 up
systemctl start haproxy keepalived
systemctl is-active haproxy keepalived
