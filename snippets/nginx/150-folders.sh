# Create the folders
# @zh: 创建目录
# @on: web
# @matches: ^755 root /etc/nginx/conf\.d\n755 root /srv/www/site\n755 root /var/cache/nginx\n755 root /var/log/nginx$

install -d -m 755 /etc/nginx/conf.d /srv/www/site /var/cache/nginx
install -d -m 755 -g adm /var/log/nginx
stat -c '%a %U %n' /etc/nginx/conf.d /srv/www/site /var/cache/nginx /var/log/nginx
