# Kill it: nobody starts it again; go back
# @zh: 杀掉它：没有人把它拉起来；回退
# @on: web
# @matches: ^failed$
# @matches: ^Restart=on-failure$
# @matches: ^active$

systemctl kill -s KILL --kill-whom=main nginx
while systemctl is-active -q nginx; do :; done
systemctl is-active nginx || true
rm -r /etc/systemd/system/nginx.service.d
systemctl daemon-reload
systemctl start nginx
systemctl show -p Restart nginx
systemctl is-active nginx
