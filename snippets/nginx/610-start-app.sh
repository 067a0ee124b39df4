# Start it again
# @zh: 再启动
# @on: app
# @within: 30s
# @matches: ^GET /back HTTP/1\.1$

systemctl start app
curl -sS http://web:8080/back
