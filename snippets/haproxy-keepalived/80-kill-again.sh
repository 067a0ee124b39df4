# Kill it again
# @zh: 再杀一次
# @on: lb1
# @within: 30s
# @like: ... 198.51.100.21/24 <<vip>>/32

ip -4 -brief address show dev eth0 | grep <<vip>>
main=$(systemctl show -p MainPID --value keepalived)
[ "$main" -gt 0 ] && { pgrep -P "$main"; echo "$main"; } | xargs kill -KILL
