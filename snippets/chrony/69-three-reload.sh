# Read the sources again, without a restart
# @zh: 重新读取时间源，无需重启
# @on: app1, app2
# @matches: ^200 OK$

chronyc reload sources
