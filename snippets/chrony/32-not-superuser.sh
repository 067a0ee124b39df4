# Start the daemon as an ordinary user
# @zh: 用普通用户启动守护进程
# @on: app1
# @exit: 1
# @expect: Fatal error : Not superuser

runuser -u nobody -- chronyd
