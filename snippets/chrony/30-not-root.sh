# Look as an ordinary user
# @zh: 用普通用户查看
# @on: app1
# @matches: ^Leap status +: Normal\n_chrony\n\Z

runuser -u nobody -- chronyc tracking
ps -o user= -C chronyd | sort -u
