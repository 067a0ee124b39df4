# Lose the machine that leads
# @zh: leader 所在机器掉电
# @on: control-plane
# @fixture: plays a power failure: from now on no packet leaves or enters this machine; the routes are kept for the boot
# @zh-fixture: 模拟掉电：从现在起这台机器收不到也发不出任何报文；路由留着，供开机时恢复
# @matches: \bDOWN\b

ip route save > /run/routes
ip link set eth0 down
ip -brief link show dev eth0
