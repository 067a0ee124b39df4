# A file that the worker may not read
# @zh: worker 无权读取的文件
# @on: web
# @within: 10s
# @matches: ^403$
# @expect: open() "/srv/www/site/private.html" failed (13: Permission denied)
# @matches: ^ *-rw------- +root +root +private\.html$
# @matches: ^after chmod: 200$

rm -f /etc/nginx/conf.d/trap.conf
systemctl reload nginx
echo '<p>For everyone</p>' > /srv/www/site/private.html
chmod 600 /srv/www/site/private.html
curl -sS -o /dev/null -w '%{http_code}\n' http://web/private.html
grep -F 'Permission denied' /var/log/nginx/error.log | tail -n 1
namei -l /srv/www/site/private.html
chmod 644 /srv/www/site/private.html
echo "after chmod: $(curl -sS -o /dev/null -w '%{http_code}' http://web/private.html)"
