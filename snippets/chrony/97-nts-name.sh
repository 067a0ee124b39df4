# Ask by address instead of by name
# @zh: 用地址代替名字
# @on: app2
# @within: 30s
# @exit: 1
# @matches: TLS handshake with 198\.51\.100\.11:4460 .*failed : .*The name in the certificate does not match the expected\.
# @matches: Timeout reached$

chronyd -Q -t 5 'ntstrustedcerts /etc/chrony/ntp1.crt' 'server 198.51.100.11 iburst nts'
