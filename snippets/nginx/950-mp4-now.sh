# The directive that was unknown
# @zh: 之前不认识的指令
# @on: web
# @expect: test is successful

cat > /etc/nginx/conf.d/trap.conf <<'END'
server {
    listen 8090;
    location ~ \.mp4$ {
        mp4;
    }
}
END
nginx -t
rm /etc/nginx/conf.d/trap.conf
