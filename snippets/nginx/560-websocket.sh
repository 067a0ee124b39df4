# Open a WebSocket through the proxy, and where its lines are missing
# @zh: 经代理建立 WebSocket，再试试缺配置的端口
# @on: client
# @matches: ^HTTP/1\.1 101 Switching Protocols\r?$
# @expect: second message
# @matches: ^without the lines: 426$
# @matches: ^GET /ws HTTP/1\.1\nconnection: upgrade\nhost: web\nx-real-ip: 198\.51\.100\.13\nx-forwarded-for: 198\.51\.100\.13\nx-forwarded-proto: http$
# @absent: curl: (

websocket=(-H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' -H 'Sec-WebSocket-Key: ZHJpbGxib29rLWRyaWxsIQ==')
curl -sSi --http1.1 --max-time 10 "${websocket[@]}" http://web:8080/ws | tr -d '\000-\010\016-\037\201-\377'
echo
echo "without the lines: $(curl -sS -o /dev/null -w '%{http_code}' "${websocket[@]}" http://web:8090/ws)"
curl -sS http://web:8080/ws
