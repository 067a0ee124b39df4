# What clients and the log say
# @zh: 客户端和日志的表现
# @on: web
# @matches: ^502$
# @expect: connect() failed (111: Connection refused) while connecting to upstream
# @expect: upstream timed out (110: Connection timed out) while reading response header from upstream

rm -f /etc/nginx/conf.d/trap.conf
systemctl reload nginx
curl -sS -o /dev/null -w '%{http_code}\n' http://web:8080/
grep -h 'Connection refused' /var/log/nginx/error.log | tail -n 1
grep -h 'upstream timed out' /var/log/nginx/error.log | tail -n 1
