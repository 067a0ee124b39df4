# See that the server serves
# @zh: 确认服务器可以授时
# @on: ntp1
# @within: 30s
# @matches: ^Reference ID +: 7F7F0101
# @matches: ^Stratum +: 10$
# @matches: ^Leap status +: Normal$

chronyc tracking
