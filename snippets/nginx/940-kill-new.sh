# systemd has followed, and still starts nginx again
# @zh: systemd 跟上了新进程，仍会把它拉起来
# @on: web
# @within: 20s
# @matches: ^ok, and the new master is .*drill-2
# @matches: ^MainPID=(\d+), pid file: \1\nNRestarts=1$

replaced=${replaced:-$(cat /run/nginx.pid)}
systemctl show -p MainPID nginx | grep -qx "MainPID=$replaced" && kill -s KILL "$replaced"
[ "$(cat /run/nginx.pid)" != "$replaced" ]
echo "$(curl -sS http://web/healthz), and the new master is $("/proc/$(cat /run/nginx.pid)/exe" -v 2>&1)"
echo "$(systemctl show -p MainPID nginx), pid file: $(cat /run/nginx.pid)"
systemctl show -p NRestarts nginx
