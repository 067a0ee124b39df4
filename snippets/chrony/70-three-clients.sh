# See that all three are used
# @zh: 确认三台都在用
# @on: app1, app2
# @within: 90s
# @matches: ^\^\* 198\.51\.100\.1[123] +1[01] 
# @matches: (^\^[*+-] 198\.51\.100\.1[123] +1[01] .*\n){3}

chronyc -n sources
