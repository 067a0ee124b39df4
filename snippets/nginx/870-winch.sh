# WINCH: the old workers finish what they have and go
# @zh: WINCH：旧 worker 处理完手头的请求后退出
# @on: web
# @within: 20s
# @matches: ^left under the old master: \d+ nginx: master process .*\n50 Server: nginx/<<next_version>> \(drill-2\)$

kill -s WINCH "$(cat /run/nginx.pid.oldbin)"
echo "left under the old master: $(pgrep -a -P "$(cat /run/nginx.pid.oldbin)")"
for _ in $(seq 50); do curl -sSI http://web:8082/build; done | tr -d '\r' | grep Server: | sort | uniq -c | sed 's/^ *//'
