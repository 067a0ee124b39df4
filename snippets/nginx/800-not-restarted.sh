# Kill it: nobody starts it again; go back
# @zh: 杀掉它：没有人把它拉起来；回退
# @on: web
# @matches: \ALoadState=loaded\nActiveState=failed\nRestart=on-failure\nLoadState=loaded\nActiveState=active\n\Z

systemctl kill -s KILL nginx
until systemctl is-failed -q nginx; do sleep 0.1; done
systemctl show -p LoadState,ActiveState nginx
rm -r /etc/systemd/system/nginx.service.d
systemctl daemon-reload
systemctl start nginx
systemctl show -p LoadState,ActiveState,Restart nginx
