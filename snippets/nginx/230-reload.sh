# Reload after a change
# @zh: 修改后重新加载
# @on: web
# @within: 10s
# @matches: ^same master: (\d+) \1$
# @expect: test is successful
# @expect: reconfiguring

before=$(cat /run/nginx.pid)
nginx -t
systemctl reload nginx
echo "same master: $before $(cat /run/nginx.pid)"
grep "$before#.*reconfiguring" /var/log/nginx/error.log | tail -n 1
