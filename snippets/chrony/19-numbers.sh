# Read them without asking for names
# @zh: 不解析主机名
# @on: app1
# @matches: ^\^\* 198\.51\.100\.11 +10 

chronyc -n sources
