# What a client gets
# @zh: 客户端看到的结果
# @on: client
# @matches: ^curl: \(1\) Received HTTP/0\.9 when not allowed
# @matches: ^HTTP/1\.1: exit code 1$
# @within: 10s
# @matches: ^HTTP/2\.0$

curl -sS http://web:8090/ || echo "HTTP/1.1: exit code $?"
curl -sS --http2-prior-knowledge http://web:8090/
