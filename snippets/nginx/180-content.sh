# Put something there and test the configuration
# @zh: 放一个页面并检查配置
# @on: web
# @expect: nginx: the configuration file /etc/nginx/nginx.conf syntax is ok
# @expect: nginx: configuration file /etc/nginx/nginx.conf test is successful
# @absent: [warn]

echo '<h1>It works on web</h1>' > /srv/www/site/index.html
mkdir -p /srv/www/site/downloads /srv/www/site/.git /srv/www/site/.well-known/acme-challenge
touch /srv/www/site/.git/config /srv/www/site/.well-known/acme-challenge/probe
head -c 96k /dev/urandom > /srv/www/site/downloads/96k.bin
nginx -t
