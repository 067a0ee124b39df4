# Load it
# @zh: 加载
# @on: web
# @expect: test is successful
# @absent: [warn]
# @within: 10s
# @matches: LISTEN .*:8080

nginx -t
systemctl reload nginx
ss -lnt 'sport = :8080'
