# Put it back
# @zh: 放回去
# @on: lb1, lb2
# @within: 20s
# @matches: ^apiservers,api2,UP,L7OK,200$

echo "set server apiservers/api2 state ready" | socat - /run/haproxy/admin.sock
echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,api2
