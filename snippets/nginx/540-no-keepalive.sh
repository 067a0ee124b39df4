# Trap: keepalive without the two lines that it needs
# @zh: 陷阱：只写 keepalive，缺另外两行
# @on: web
# @expect: test is successful
# @within: 10s
# @matches: LISTEN .*:8090

cat > /etc/nginx/conf.d/plain.conf <<'END'
server {
    listen 8090;
    location / {
        proxy_pass http://app;
    }
}
END
nginx -t
systemctl reload nginx
ss -lnt 'sport = :8090'
