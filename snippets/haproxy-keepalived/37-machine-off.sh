# Lose the machine of an API server
# @zh: API server 所在机器掉电
# @on: api1
# @fixture: plays a power failure: from now on no packet leaves or enters this machine
# @zh-fixture: 模拟掉电：从现在起这台机器收不到也发不出任何报文
# @matches: \bDOWN\b

ip link set eth0 down
ip -brief link show dev eth0
