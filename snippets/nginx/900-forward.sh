# Forward again, to the end
# @zh: 再次升级，一直做完
# @on: web
# @timeout: 2m
# @matches: ^\d+ -> \d+: nginx version: nginx/<<next_version>> \(drill-2\)$
# @matches: ^1 master$
# @absent: old workers still have requests
# @absent: the old master

chmod 755 /usr/local/sbin/nginx-upgrade
nginx-upgrade http://web/healthz
echo "$(pgrep -c -f 'nginx: master') master"
