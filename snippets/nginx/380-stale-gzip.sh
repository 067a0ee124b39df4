# Trap: a new file beside an old .gz
# @zh: 陷阱：文件更新了，.gz 还是旧的
# @on: web
# @matches: ^without gzip: 1 with gzip: 0$
# @matches: ^after gzip again: 1$

echo 'console.log("second release");' >> /srv/www/site/app.js
echo "without gzip: $(curl -sS http://web/app.js | grep -c second) with gzip: $(curl -sS --compressed http://web/app.js | grep -c second)"
gzip -9 -k -f /srv/www/site/app.js
echo "after gzip again: $(curl -sS --compressed http://web/app.js | grep -c second)"
