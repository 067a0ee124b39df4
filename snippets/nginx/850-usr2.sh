# USR2: start the new one beside the old one
# @zh: USR2：在旧的旁边启动新的
# @on: web
# @within: 10s
# @matches: ^old master: .*drill-1
# @matches: ^new master: .*drill-2
# @matches: ^ *(\d+) +1 nginx: master process [\s\S]*^ *\d+ +\1 nginx: master process 

[ -e /run/nginx.pid.oldbin ] || kill -s USR2 "$(cat /run/nginx.pid)"
echo "old master: $("/proc/$(cat /run/nginx.pid.oldbin)/exe" -v 2>&1)"
echo "new master: $("/proc/$(cat /run/nginx.pid)/exe" -v 2>&1)"
ps -o pid,ppid,args -C nginx,nginx.old
