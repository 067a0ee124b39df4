# Switch one of the two on again
# @zh: 其中一台重新上电
# @on: control-plane2
# @fixture: plays the boot
# @zh-fixture: 模拟开机
# @matches: \bUP\b
# @matches: ^default via

ip link set eth0 up
ip route restore < /run/routes
ip -brief link show dev eth0
ip route show default
