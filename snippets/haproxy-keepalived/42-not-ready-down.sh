# See that an open port is not enough
# @zh: 确认端口开着并不够
# @on: lb1, lb2
# @within: 20s
# @absent: curl:
# @matches: ^\[-\]etcd failed: reason withheld$
# @matches: ^apiservers,api2,DOWN,L7STS,500$

curl -sS --max-time 5 --cacert /root/ca.crt https://198.51.100.12:6443/readyz
echo "show stat" | socat - /run/haproxy/admin.sock | cut -d , -f 1,2,18,37,38 | grep ^apiservers,api2
