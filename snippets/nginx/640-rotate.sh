# Rotate with the signal
# @zh: 带信号的轮转
# @on: web
# @timeout: 2m
# @matches: ^rotating pattern: /var/log/nginx/\*\.log +after 1 days (\(14 rotations\)\n)?empty log files are not rotated, (\(14 rotations\), )?old logs are removed$
# @matches: ^640 nginx adm /var/log/nginx/access\.log$
# @matches: ^640 nginx adm /var/log/nginx/error\.log$

mv /var/log/nginx/access.moved /var/log/nginx/access.log
apt-get install -y logrotate
logrotate -d /etc/logrotate.d/nginx 2>&1 | grep -A 1 '^rotating pattern'
logrotate -f /etc/logrotate.d/nginx
stat -c '%a %U %G %n' /var/log/nginx/access.log /var/log/nginx/error.log
