# See what a client is told
# @zh: 看看客户端得到什么
# @on: client
# @exit: 35
# @matches: \Acurl: \(35\) 

curl -sS --max-time 5 --cacert /root/ca.crt https://<<vip>>:8443/
