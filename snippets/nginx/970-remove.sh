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
rm -rf /usr/local/nginx /var/cache/nginx /usr/local/src/pluknet.*
rm -rf /usr/local/src/nginx-<<nginx_version>>{,.tar.gz,.tar.gz.asc} /usr/local/src/nginx-<<next_version>>{,.tar.gz} /usr/local/src/nginx-hidden
userdel nginx
hash -r
systemctl cat nginx 2> /dev/null || echo "no unit"
getent passwd nginx || echo "no user"
command -v nginx || echo "no program"
