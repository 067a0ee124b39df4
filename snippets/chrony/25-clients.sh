# See on the server who asks
# @zh: 在服务器上看谁来取时间
# @on: ntp1
# @matches: ^198\.51\.100\.21 +[1-9]\d* +0 
# @matches: ^198\.51\.100\.22 +[1-9]\d* +0 
# @matches: ^NTP packets dropped +: 0$

chronyc -n clients
chronyc serverstats
