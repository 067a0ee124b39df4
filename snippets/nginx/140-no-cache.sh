# Trap: the folder for temporary files does not exist
# @zh: 陷阱：临时文件目录不存在
# @on: web
# @exit: 1
# @expect: nginx: configuration file /etc/nginx/nginx.conf test failed
# @expect: nginx: [emerg] mkdir() "/var/cache/nginx/client_body" failed (2: No such file or directory)

nginx -t
