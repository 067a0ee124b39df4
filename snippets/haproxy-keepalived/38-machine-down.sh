# See how that differs
# @zh: 看看有什么不同
# @on: lb1, lb2
# @within: 30s
# @matches: ^apiservers,api1,DOWN,L4TOUT,$

echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,api1
