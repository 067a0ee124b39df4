# A directive whose module is not built in
# @zh: 指令所在的模块没编译进来
# @on: web
# @expect: nginx: [emerg] unknown directive "mp4" in /etc/nginx/conf.d/mp4.conf:3
# @matches: ^exit code 1$
# @expect: nginx: configuration file /etc/nginx/nginx.conf test failed
# @matches: ^modules with mp4: 0$

cat > /etc/nginx/conf.d/mp4.conf <<'END'
server {
    location ~ \.mp4$ {
        mp4;
    }
}
END
nginx -t || echo "exit code $?"
echo "modules with mp4: $(nginx -V 2>&1 | grep -c mp4)"
rm /etc/nginx/conf.d/mp4.conf
