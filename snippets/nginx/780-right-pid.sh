# Find the two paths, and go back
# @zh: 对比两个路径并回退
# @on: web
# @matches: \APIDFile=/usr/local/nginx/logs/nginx\.pid$
# @matches: ^--pid-path=/run/nginx\.pid$
# @matches: ^active$

systemctl show -p PIDFile nginx
nginx -V 2>&1 | grep -o -e '--pid-path=[^ ]*'
rm /etc/systemd/system/nginx.service.d/trap.conf
systemctl daemon-reload
systemctl restart nginx
systemctl is-active nginx
