# What a client gets
# @zh: 客户端看到的结果
# @on: client
# @within: 10s
# @matches: \AHTTP/1\.1\nHTTP/2\.0\n\Z

curl -sS http://web:8090/
curl -sS --http2-prior-knowledge http://web:8090/
