# Trap: a new file beside an old .gz
# @zh: 陷阱：文件更新了，.gz 还是旧的
# @on: web
# @matches: ^without gzip: 5001 lines, with gzip: 5000 lines\nwithout gzip: 5001 lines, with gzip: 5001 lines$

both() { echo "without gzip: $(curl -sS http://web/app.js | wc -l) lines, with gzip: $(curl -sS --compressed http://web/app.js | wc -l) lines"; }
echo 'console.log("second release");' >> /srv/www/site/app.js
both
gzip -9 -k -f /srv/www/site/app.js
both
