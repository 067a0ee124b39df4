# See what arrives at the application
# @zh: 看应用收到了什么
# @on: client
# @within: 10s
# @matches: ^GET /hello HTTP/1\.1$
# @matches: ^host: web$
# @matches: ^x-real-ip: 198\.51\.100\.13$
# @matches: ^x-forwarded-for: 192\.0\.2\.66, 198\.51\.100\.13$
# @matches: ^x-forwarded-proto: http$
# @absent: connection: close

curl -sS -H 'X-Forwarded-For: 192.0.2.66' http://web:8080/hello
