# See that HAProxy does not trust it
# @zh: 确认 HAProxy 不信任它
# @on: lb1, lb2
# @within: 20s
# @matches: ^apiservers,api3,DOWN,L6RSP,$

echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,api3
