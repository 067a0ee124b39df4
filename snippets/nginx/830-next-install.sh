# Put it in place; the old one goes on running
# @zh: 换上新程序，旧的继续运行
# @on: web
# @matches: \Arunning: .*drill-1
# @matches: ^on disk: .*drill-2
# @matches: ^kept: .*drill-1

# A second time it would take the place of nginx.old, the way back.
cmp -s objs/nginx /usr/local/sbin/nginx || make install > install.log
echo "running: $("/proc/$(cat /run/nginx.pid)/exe" -v 2>&1)"
echo "on disk: $(nginx -v 2>&1)"
echo "kept: $(nginx.old -v 2>&1)"
