# Lose the machine lb1
# @zh: lb1 整机掉电
# @on: lb1
# @fixture: plays a power failure: with the first line nothing leaves this machine any more, then its services end
# @zh-fixture: 模拟掉电：执行完第一行，这台机器就再也发不出任何报文，然后服务结束
# @matches: \bDOWN\b

ip link set eth0 down
systemctl stop keepalived haproxy
ip -brief link show dev eth0
