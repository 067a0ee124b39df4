# A directive whose module is not built in
# @zh: 指令所在的模块没编译进来
# @on: web
# @expect: nginx: [emerg] unknown directive "mp4" in /etc/nginx/conf.d/trap.conf:4
# @matches: ^exit code 1$
# @matches: ^modules with mp4: 0$

cat > /etc/nginx/conf.d/trap.conf <<'END'
server {
    listen 8090;
    location ~ \.mp4$ {
        mp4;
    }
}
END
nginx -t || echo "exit code $?"
echo "modules with mp4: $(nginx -V 2>&1 | grep -c mp4)"
rm /etc/nginx/conf.d/trap.conf
