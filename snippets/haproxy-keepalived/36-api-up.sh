# See that HAProxy sends requests to it again
# @zh: 确认 HAProxy 又把请求发给它
# @on: lb1, lb2
# @within: 20s
# @matches: ^apiservers,api2,UP,L7OK,200$

echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,api2
