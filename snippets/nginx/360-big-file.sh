# Make a script and its compressed copy
# @zh: 生成一个脚本文件和它的压缩副本
# @on: web
# @matches: ^\d+ /srv/www/site/app\.js\n\d+ /srv/www/site/app\.js\.gz\n\d+ /srv/www/site/plain\.js$

seq -f 'console.log(%g);' 5000 > /srv/www/site/app.js
cp /srv/www/site/app.js /srv/www/site/plain.js
gzip -9 -k /srv/www/site/app.js
stat -c '%s %n' /srv/www/site/*.js /srv/www/site/*.gz | sort -k 2
