# Take an API server out for maintenance
# @zh: 把一台 API server 摘下来维护
# @on: lb1, lb2
# @within: 10s
# @matches: ^apiservers,api1,UP,L7OK,200$
# @matches: ^apiservers,api2,DRAIN,L7OK,200$

echo "set server apiservers/api2 state drain" | socat - /run/haproxy/admin.sock
echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,api
