# Trap: an address that is not in the certificate
# @zh: 陷阱：证书里没有的地址
# @on: client
# @exit: 60
# @matches: \Acurl: \(60\) SSL: no alternative certificate subject name matches target .*'198\.51\.100\.21'$

curl -sS --max-time 5 --cacert /root/ca.crt https://198.51.100.21:8443/
