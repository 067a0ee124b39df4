# Delete the configuration, the certificate, the site and the logs
# @zh: 删除配置、证书、站点和日志
# @on: web
# @expect: nothing left
# @absent: find:
# @absent: grep:
# @absent: 0.0.0.0:80
# @matches: ^State +Recv-Q

rm -rf /etc/nginx /srv/www/site /var/log/nginx /tmp/hidden
rmdir /srv/www
find / -xdev \( -path /proc -o -path /srv/packages \) -prune -o -iname '*nginx*' -print | grep -v -e ^/usr/share/ -e ^/var/lib/ -e ^/etc/apt/ || echo "nothing left"
ss -lnt
