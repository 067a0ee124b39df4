# Read the last answer of a server
# @zh: 看服务器最近一次的应答
# @on: app1
# @matches: ^Remote address +: 198\.51\.100\.11 \(C633640B\)$
# @matches: ^Stratum +: 10$
# @matches: ^NTP tests +: 111 111 1111$
# @matches: ^Authenticated +: No$

chronyc ntpdata ntp1
