# Trap: the user does not exist
# @zh: 陷阱：用户不存在
# @on: web
# @exit: 1
# @expect: nginx: configuration file /etc/nginx/nginx.conf test failed
# @matches: ^nginx: \[emerg\] getpwnam\("nginx"\) failed

nginx -t
