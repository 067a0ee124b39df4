# Trap: http2 on a port without TLS
# @zh: 陷阱：在不带 TLS 的端口上写 http2
# @on: web
# @expect: test is successful
# @within: 10s
# @matches: LISTEN .*:8090

cat > /etc/nginx/conf.d/clear.conf <<'END'
server {
    listen 8090 http2;
    location / {
        return 200 "$server_protocol\n";
    }
}
END
nginx -t
systemctl reload nginx
ss -lnt 'sport = :8090'
