# See the wrong server outvoted
# @zh: 看错误的服务器被多数否决
# @on: app1
# @within: 90s
# @matches: ^\^x 198\.51\.100\.13 .*-(499|500)\dms
# @matches: ^\^\* 198\.51\.100\.1[12] 
# @matches: ^x 198\.51\.100\.13 +N 

chronyc -n sources
chronyc -n selectdata
