# Trap: the spelling of new guides
# @zh: 陷阱：新教程的写法
# @on: web
# @expect: nginx: [emerg] unknown directive "http2" in /etc/nginx/conf.d/spelling.conf:3
# @matches: ^exit code 1$

cat > /etc/nginx/conf.d/spelling.conf <<'END'
server {
    listen 8443 ssl;
    http2 on;
    ssl_certificate /etc/nginx/tls/web.crt;
    ssl_certificate_key /etc/nginx/tls/web.key;
}
END
nginx -t || echo "exit code $?"
rm /etc/nginx/conf.d/spelling.conf
