# See what HAProxy thinks of the API servers
# @zh: 看看 HAProxy 眼中的 API server
# @on: lb1, lb2
# @within: 20s
# @matches: ^apiservers,api1,UP,L7OK,200$
# @matches: ^apiservers,api2,UP,L7OK,200$
# @matches: ^apiservers,api3,UP,L7OK,200$

echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,api
