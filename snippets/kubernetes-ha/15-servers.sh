# See what each load balancer thinks of the API servers
# @zh: 看每台负载均衡眼中的 API server
# @on: lb1, lb2
# @within: 20s
# @matches: ^apiservers,cp1,UP,L7OK,200$
# @matches: ^apiservers,cp2,UP,L7OK,200$
# @matches: ^apiservers,cp3,UP,L7OK,200$
# @matches: ^svname,check_rise,check_fall,mode,algo\ncp1,2,2,tcp,\ncp2,2,2,tcp,\ncp3,2,2,tcp,\nBACKEND,,,tcp,leastconn$

servers() { echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,cp; }
servers
echo "show stat" | socat - /run/haproxy/admin.sock | grep -E '^(#|apiservers,)' | cut -d , -f 2,68,69,76,77
