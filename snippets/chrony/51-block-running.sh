# See what a running client shows
# @zh: 看看运行中的客户端
# @on: app2
# @within: 40s
# @matches: ^\^\* 198\.51\.100\.11 +10 +\d+ +\d*[0-7]0 +\d+ 
# @matches: ^Leap status +: Normal$

chronyc -n sources
chronyc tracking
