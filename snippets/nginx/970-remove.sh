# Stop it and take it away
# @zh: 停止并卸载
# @on: web
# @matches: ^no unit$
# @matches: ^no user$
# @matches: ^no program$
# @absent: not found

systemctl disable --now nginx
rm -f /etc/systemd/system/nginx.service /etc/logrotate.d/nginx
systemctl daemon-reload
rm -f /usr/local/sbin/nginx /usr/local/sbin/nginx.old /usr/local/sbin/nginx-upgrade
rm -rf /usr/local/nginx /var/cache/nginx /usr/local/src/nginx-* /usr/local/src/pluknet.*
userdel nginx
hash -r
systemctl cat nginx 2> /dev/null || echo "no unit"
getent passwd nginx || echo "no user"
command -v nginx || echo "no program"
