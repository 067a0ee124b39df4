# Go back
# @zh: 回退
# @on: web
# @expect: test is successful

rm /etc/nginx/conf.d/trap.conf
nginx -t
systemctl reload nginx
