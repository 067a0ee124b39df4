# Fail as soon as a member is more than three quarters full
# @zh: 任何成员占用超过四分之三就报错退出
# @on: etcd1
# @matches: ^checked 3 members, fullest \d+%$

space | awk -F '[ %]' '{if ($(NF - 1) > most) most = $(NF - 1)} END {print "checked " NR " members, fullest " most + 0 "%"; exit NR == 0 || most > 75}'
