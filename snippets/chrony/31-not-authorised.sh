# Command as an ordinary user
# @zh: 用普通用户下命令
# @on: app1
# @exit: 1
# @expect: 501 Not authorised

runuser -u nobody -- chronyc -a makestep
