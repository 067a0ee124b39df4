# Back to the old program after all
# @zh: 事后退回旧程序
# @on: web
# @timeout: 2m
# @matches: ^\d+ -> \d+: nginx version: nginx/<<nginx_version>> \(drill-1\)$

cp /usr/local/sbin/nginx /usr/local/sbin/nginx.new
cp /usr/local/sbin/nginx.old /usr/local/sbin/nginx.tmp
mv /usr/local/sbin/nginx.tmp /usr/local/sbin/nginx
nginx-upgrade http://web/healthz
