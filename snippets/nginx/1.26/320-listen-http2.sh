# Trap: the spelling of old guides
# @zh: 陷阱：老教程的写法
# @on: web
# @matches: ^nginx: \[warn\] the "listen \.\.\. http2" directive is deprecated, use the "http2" directive instead in /etc/nginx/conf\.d/spelling\.conf:2$
# @expect: test is successful

cat > /etc/nginx/conf.d/spelling.conf <<'END'
server {
    listen 8443 ssl http2;
    ssl_certificate /etc/nginx/tls/web.crt;
    ssl_certificate_key /etc/nginx/tls/web.key;
}
END
nginx -t
rm /etc/nginx/conf.d/spelling.conf
