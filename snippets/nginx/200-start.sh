# Start it, now and at every boot
# @zh: 启动，并设为开机自启
# @on: web
# @matches: ^active$
# @matches: ^enabled$
# @matches: ^MainPID=(\d+), pid file: \1$
# @expect: nginx: master process /usr/local/sbin/nginx
# @matches: ^nginx +nginx: worker process$

systemctl daemon-reload
systemctl enable --now nginx
systemctl is-active nginx
systemctl is-enabled nginx
echo "$(systemctl show -p MainPID nginx), pid file: $(cat /run/nginx.pid)"
ps -o user,args -C nginx
