# See that the client does without it
# @zh: 确认客户端少了它也行
# @on: app1
# @within: 150s
# @matches: ^\^[-+?*] 198\.51\.100\.11 +1[01] +\d+ +0 +\d+ 
# @matches: ^\^[-+*] 198\.51\.100\.12 +1[0-3] +\d+ +[1-7]
# @matches: ^\^[-+*] 198\.51\.100\.13 +1[0-3] +\d+ +[1-7]
# @matches: ^Leap status +: Normal$

chronyc -n sources
chronyc tracking
