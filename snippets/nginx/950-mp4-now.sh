# The directive that was unknown
# @zh: 之前不认识的指令
# @on: web
# @expect: test is successful
# @matches: (\A|successful\n)proxy\.conf\nrealip\.conf\nsite\.conf\nstatus\.conf\ntls\.conf$

cat > /etc/nginx/conf.d/mp4.conf <<'END'
server {
    location ~ \.mp4$ {
        mp4;
    }
}
END
nginx -t
rm /etc/nginx/conf.d/mp4.conf
ls /etc/nginx/conf.d
