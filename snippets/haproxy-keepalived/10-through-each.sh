# Go through each load balancer, before there is a virtual address
# @zh: 虚拟 IP 还没有时，逐台走一遍负载均衡
# @on: client
# @matches: \A198\.51\.100\.21 ok\n198\.51\.100\.22 ok\n\Z

for balancer in 198.51.100.21 198.51.100.22; do
  echo "$balancer $(curl -sS --max-time 5 --cacert /root/ca.crt --connect-to "::$balancer:" https://<<vip>>:8443/readyz)"
done
