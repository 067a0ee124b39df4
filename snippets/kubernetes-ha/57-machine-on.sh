# Switch it on again
# @zh: 重新上电
# @on: control-plane
# @fixture: plays the boot
# @zh-fixture: 模拟开机
# @matches: \bUP\b
# @matches: ^default via

ip link set eth0 up
ip route restore < /run/routes
ip -brief link show dev eth0
ip route show default
