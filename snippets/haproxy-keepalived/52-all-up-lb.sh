# See that both count as healthy again
# @zh: 确认两台都恢复健康
# @on: lb1, lb2
# @within: 30s
# @matches: ^apiservers,api1,UP,L7OK,200$
# @matches: ^apiservers,api2,UP,L7OK,200$
# @matches: ^apiservers,api3,UP,L7OK,200$
# @matches: Changing effective priority from (90 to 110|80 to 100)$

echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,api
journalctl -u keepalived --no-pager -o cat | grep effective | tail -n 1
