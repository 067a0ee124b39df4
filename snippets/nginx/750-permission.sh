# A file that the worker may not read
# @zh: worker 无权读取的文件
# @on: web
# @within: 10s
# @matches: \A403$
# @expect: open() "/srv/www/site/private.html" failed (13: Permission denied), client: 198.51.100.11, server: web, request: "GET /private.html HTTP/1.1", host: "web"
# @matches: ^ *-rw------- +root +root +private\.html$
# @matches: ^after chmod: 200$

rm -f /etc/nginx/conf.d/header.conf
systemctl reload nginx
echo '<p>For everyone</p>' > /srv/www/site/private.html
chmod 600 /srv/www/site/private.html
curl -sS -o /dev/null -w '%{http_code}\n' http://web/private.html
grep 'Permission denied' /var/log/nginx/error.log | tail -n 1
namei -l /srv/www/site/private.html
chmod 644 /srv/www/site/private.html
echo "after chmod: $(curl -sS -o /dev/null -w '%{http_code}' http://web/private.html)"
