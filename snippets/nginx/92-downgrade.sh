# Back to the old program after all, and forward again
# @zh: 事后退回旧程序，再升级上来
# @on: web
# @timeout: 2m
# @matches: ^\d+ -> (\d+): nginx version: nginx/<<nginx_version>> \(drill-1\)\n[\s\S]*^\1 -> \d+: nginx version: nginx/<<next_version>> \(drill-2\)$

cp -a /usr/local/sbin/nginx /usr/local/sbin/nginx.new
cp -a /usr/local/sbin/nginx.old /usr/local/sbin/nginx.tmp
mv /usr/local/sbin/nginx.tmp /usr/local/sbin/nginx
nginx-upgrade http://web/healthz
mv /usr/local/sbin/nginx.new /usr/local/sbin/nginx
nginx-upgrade http://web/healthz
