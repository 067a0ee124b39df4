# Find the reason, and go back
# @zh: 查原因并回退
# @on: web
# @within: 10s
# @matches: \[emerg\] \d+#\d+: unexpected "}" in /etc/nginx/conf\.d/broken\.conf:1$
# @expect: test is successful
# @matches: ^active$

grep 'unexpected "}"' /var/log/nginx/error.log | tail -n 1
rm -f /etc/nginx/conf.d/broken.conf
nginx -t
systemctl is-active nginx
