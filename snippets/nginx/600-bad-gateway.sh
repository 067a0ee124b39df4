# What clients and the log say
# @zh: 客户端和日志的表现
# @on: web
# @matches: \A502$
# @expect: connect() failed (111: Connection refused) while connecting to upstream, client: 198.51.100.11, server: web, request: "GET / HTTP/1.1", upstream: "http://198.51.100.12:8000/", host: "web:8080"
# @expect: upstream timed out (110: Connection timed out) while reading response header from upstream, client: 198.51.100.13, server: web, request: "GET /slow HTTP/1.1"

rm -f /etc/nginx/conf.d/plain.conf
systemctl reload nginx
curl -sS -o /dev/null -w '%{http_code}\n' http://web:8080/
grep 'Connection refused' /var/log/nginx/error.log | tail -n 1
grep 'upstream timed out' /var/log/nginx/error.log | tail -n 1
