# Ask by the virtual address
# @zh: 通过虚拟 IP 访问
# @on: client
# @matches: \A(api[123]\n){6}\Z
# @expect: api1
# @expect: api2
# @expect: api3

for i in 1 2 3 4 5 6; do
  curl -sS --max-time 5 --cacert /root/ca.crt https://<<vip>>:8443/
done
