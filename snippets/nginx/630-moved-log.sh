# Trap: move a log and tell nobody
# @zh: 陷阱：只挪走日志，不通知 nginx
# @on: web
# @matches: \Ain the moved file: .* "GET /after-the-move HTTP/1\.1" \d{3} \d+ "-" "curl/\S+" [\d.]+ -$
# @matches: ^status and health checks in it: 0$
# @matches: ls: cannot access '/var/log/nginx/access\.log': No such file or directory

mv /var/log/nginx/access.log /var/log/nginx/access.moved
# nginx writes a line when it is done with a request: by the second answer on a connection, the first has its line.
curl -sS -o /dev/null http://web/after-the-move -o /dev/null http://web/
echo "in the moved file: $(grep after-the-move /var/log/nginx/access.moved)"
echo "status and health checks in it: $(grep -c -e /healthz -e /status -e /build /var/log/nginx/access.moved)"
ls /var/log/nginx/access.log || true
