# Load both and read the status on the node itself
# @zh: 加载，并在本机查看状态
# @on: web
# @within: 10s
# @expect: test is successful
# @matches: ^Active connections: \d+ *\nserver accepts handled requests\n +(\d+) \1 \d+ *\nReading: \d+ Writing: 1 Waiting: \d+ *$
# @matches: ^HTTP/1\.1 200 OK\r?$
# @matches: ^Content-Type: text/plain\r?$
# @matches: ^Server: nginx/<<nginx_version>> \(drill-1\)\r?$

nginx -t
systemctl reload nginx
curl -sS http://127.0.0.1:8082/status
curl -sSi http://web:8082/build
