# Trap: the user does not exist
# @zh: 陷阱：用户不存在
# @on: web
# @exit: 1
# @matches: ^nginx: \[emerg\] getpwnam\("nginx"\) failed

nginx -t
