# See that HAProxy has noticed
# @zh: 确认 HAProxy 已发现
# @on: lb1, lb2
# @within: 20s
# @matches: ^apiservers,api2,DOWN,L4CON,$
# @matches: ^apiservers,api1,UP,L7OK,200$
# @matches: ^Server apiservers/api2 is DOWN, reason: Layer4 connection problem
# @matches: ^198\.51\.100\.50:\d+ \[\S+\] endpoint apiservers/api\d 

echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,api
journalctl -u haproxy --no-pager -o cat | grep 'apiservers/api2 is DOWN' | tail -n 1
journalctl -u haproxy --no-pager -o cat | grep 'endpoint apiservers/' | tail -n 1
