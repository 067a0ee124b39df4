# Count again
# @zh: 再数一次
# @on: client
# @within: 10s
# @matches: ^50 requests, 50 connections$
# @matches: ^GET / HTTP/1\.0$
# @matches: ^connection: close$
# @matches: ^host: app$

count 8090
curl -sS http://web:8090/
