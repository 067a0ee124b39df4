# Kill Keepalived on lb1
# @zh: 杀掉 lb1 上的 Keepalived
# @on: lb1
# @within: 30s
# @like: ... 198.51.100.21/24 <<vip>>/32

ip -4 -brief address show dev eth0 | grep <<vip>>
main=$(systemctl show -p MainPID --value keepalived)
[ "$main" -gt 0 ] && { pgrep -P "$main"; echo "$main"; } | xargs kill -KILL
