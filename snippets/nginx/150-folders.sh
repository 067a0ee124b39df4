# Create the folders
# @zh: 创建目录
# @on: web
# @matches: ^755 root root /etc/nginx/conf\.d\n755 root root /srv/www/site\n755 root root /var/cache/nginx\n755 root adm /var/log/nginx$

install -d /etc/nginx/conf.d /srv/www/site /var/cache/nginx
install -d -g adm /var/log/nginx
stat -c '%a %U %G %n' /etc/nginx/conf.d /srv/www/site /var/cache/nginx /var/log/nginx
