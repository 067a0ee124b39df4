# See the client synchronised again
# @zh: 确认客户端重新同步
# @on: app1
# @within: 90s
# @matches: ^\^\* 198\.51\.100\.1[12] 
# @matches: ^\^x 198\.51\.100\.13 
# @matches: ^Leap status +: Normal$

chronyc -n sources
chronyc tracking
