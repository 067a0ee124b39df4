# See that one against one is no majority
# @zh: 一比一，没有多数
# @on: app1
# @within: 60s
# @matches: ^\^x 198\.51\.100\.11 
# @matches: ^\^x 198\.51\.100\.13 
# @matches: ^Leap status +: Not synchronised$
# @absent: ^*

chronyc -n sources
chronyc tracking
