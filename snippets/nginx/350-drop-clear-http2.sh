# Go back
# @zh: 回退
# @on: web
# @expect: test is successful
# @within: 10s
# @matches: ^State +Recv-Q
# @absent: :8090

rm -f /etc/nginx/conf.d/clear.conf
nginx -t
systemctl reload nginx
ss -lnt
