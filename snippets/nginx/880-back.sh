# Go back: HUP to the old master first, then QUIT to the new one
# @zh: 回退：先给旧 master 发 HUP，再给新 master 发 QUIT
# @on: web
# @within: 20s
# @matches: ^50 Server: nginx/<<nginx_version>> \(drill-1\)$
# @matches: ^master: .*drill-1

# Read first: once the new one has ended, this file holds the old one's number again.
new=$(cat /run/nginx.pid)
if [ -e /run/nginx.pid.oldbin ]; then
  kill -s HUP "$(cat /run/nginx.pid.oldbin)"
  kill -s QUIT "$new"
fi
for _ in $(seq 50); do curl -sSI http://web:8082/build; done | tr -d '\r' | grep Server: | sort | uniq -c | sed 's/^ *//'
echo "master: $("/proc/$(cat /run/nginx.pid)/exe" -v 2>&1)"
