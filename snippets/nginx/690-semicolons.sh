# A semicolon too few, a semicolon too many
# @zh: 少一个分号，多一个分号
# @on: web
# @expect: nginx: [emerg] invalid number of arguments in "root" directive in /etc/nginx/conf.d/semicolons.conf:3
# @expect: nginx: [emerg] unexpected ";" in /etc/nginx/conf.d/semicolons.conf:3
# @matches: ^exit code 1\n[\s\S]*^exit code 1$
# @matches: test failed\n[\s\S]*test failed$
# @matches: test is successful$

cat > /etc/nginx/conf.d/semicolons.conf <<'END'
server {
    root /srv/www/site
    ssl_certificate /etc/nginx/tls/web.crt;;
    ssl_certificate_key /etc/nginx/tls/web.key;
}
END
nginx -t || echo "exit code $?"
sed -i 's|/site$|/site;|' /etc/nginx/conf.d/semicolons.conf
nginx -t || echo "exit code $?"
sed -i 's/;;/;/' /etc/nginx/conf.d/semicolons.conf
nginx -t
rm /etc/nginx/conf.d/semicolons.conf
