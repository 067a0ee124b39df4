# See the client go over to another
# @zh: 看客户端改跟另一台
# @on: app1
# @within: 8m
# @matches: ^\^[-+?] 198\.51\.100\.11 +1[01] +\d+ +0 +\d+ 
# @matches: ^\^\* 198\.51\.100\.1[23] 
# @matches: ^Leap status +: Normal$

chronyc -n sources
chronyc tracking
