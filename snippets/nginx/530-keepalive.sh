# Count the connections that the application sees
# @zh: 数一数应用看到的连接数
# @on: client
# @matches: ^50 requests, ([1-9]|[1-3]\d) connections?$

count() {
  for _ in $(seq 50); do curl -sS "http://web:$1/" | grep '^connection [0-9]'; done > /tmp/connections
  echo "$(wc -l < /tmp/connections) requests, $(sort -u /tmp/connections | wc -l) connections"
}
count 8080
