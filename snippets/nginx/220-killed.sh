# Kill the master process
# @zh: 杀掉 master 进程
# @on: web
# @within: 20s
# @matches: code=killed, status=9/KILL\nNRestarts=1\nok$

killed=${killed:-$(cat /run/nginx.pid)}
kill -s KILL "$killed" 2> /dev/null || true
[ "$(cat /run/nginx.pid)" != "$killed" ]
journalctl -u nginx --no-pager -o cat | grep code=killed
systemctl show -p NRestarts nginx
curl -sS http://web/healthz
