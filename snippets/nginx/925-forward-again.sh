# And forward again
# @zh: 再次升上去
# @on: web
# @timeout: 2m
# @matches: ^\d+ -> \d+: nginx version: nginx/<<next_version>> \(drill-2\)$

mv /usr/local/sbin/nginx.new /usr/local/sbin/nginx
nginx-upgrade http://web/healthz
