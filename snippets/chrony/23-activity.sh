# Count the sources
# @zh: 统计时间源
# @on: app1
# @within: 30s
# @matches: ^1 sources online$
# @matches: ^0 sources with unknown address$

chronyc activity
