# See what each load balancer thinks of the API servers
# @zh: 看每台负载均衡眼中的 API server
# @on: lb1, lb2
# @within: 20s
# @matches: ^apiservers,cp1,UP,L7OK,200$
# @matches: ^apiservers,cp2,UP,L7OK,200$
# @matches: ^apiservers,cp3,UP,L7OK,200$

servers() { echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,cp; }
servers
