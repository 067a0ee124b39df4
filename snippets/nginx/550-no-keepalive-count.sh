# Count again
# @zh: 再数一次
# @on: client
# @within: 10s
# @matches: ^50 requests, 50 connections$
# @matches: ^GET / HTTP/1\.0$
# @matches: ^connection: close$
# @matches: ^host: app$

for _ in $(seq 50); do curl -sS http://web:8090/ | grep '^connection [0-9]'; done > /tmp/connections
echo "$(wc -l < /tmp/connections) requests, $(sort -u /tmp/connections | wc -l) connections"
curl -sS http://web:8090/
