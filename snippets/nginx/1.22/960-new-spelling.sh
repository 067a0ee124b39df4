# Change to the new spelling of HTTP/2
# @zh: 改成 HTTP/2 的新写法
# @on: web
# @matches: \[warn\] .*the "listen \.\.\. http2" directive is deprecated, use the "http2" directive instead
# @expect: test is successful
# @matches: ^web HTTP/2\.0 TLSv1\.3$

nginx -t
sed -i 's/listen 443 ssl http2;/listen 443 ssl;\n    http2 on;/' /etc/nginx/conf.d/tls.conf
nginx -t
systemctl reload nginx
curl -sS --cacert /etc/nginx/tls/web.crt https://web/protocol
