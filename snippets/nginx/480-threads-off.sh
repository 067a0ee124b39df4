# Go back
# @zh: 回退
# @on: web
# @within: 10s
# @stable: 3
# @matches: ^1 thread$

rm -f /etc/nginx/conf.d/aio.conf
systemctl reload nginx
threads
