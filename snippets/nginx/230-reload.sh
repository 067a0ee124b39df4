# Reload after a change
# @zh: 修改后重新加载
# @on: web
# @within: 10s
# @matches: ^same master: (\d+) \1$
# @expect: reconfiguring

before=$(cat /run/nginx.pid)
nginx -t -q
systemctl reload nginx
echo "same master: $before $(cat /run/nginx.pid)"
grep -E "$before#.*reconfiguring" /var/log/nginx/error.log | tail -n 1
