# A header that is missing on error pages, and a charset that is two
# @zh: 错误页上缺少响应头，以及写成两个的 charset
# @on: web
# @within: 10s
# @expect: test is successful
# @matches: ^/a: HTTP/1\.1 403 Forbidden, X-Drill: 0$
# @matches: ^/b: HTTP/1\.1 403 Forbidden, X-Drill: 1$
# @matches: ^type: text/plain; charset=utf-8,gbk$

cat > /etc/nginx/conf.d/header.conf <<'END'
server {
    listen 8090;
    location = /a { add_header X-Drill yes; return 403; }
    location = /b { add_header X-Drill yes always; return 403; }
    location = /c { charset utf-8,gbk; default_type text/plain; return 200 "ok\n"; }
}
END
nginx -t
systemctl reload nginx
for path in /a /b; do
  echo "$path: $(curl -sSI http://web:8090$path | tr -d '\r' | head -n 1), X-Drill: $(curl -sSI http://web:8090$path | grep -c X-Drill)"
done
echo "type: $(curl -sS -o /dev/null -w '%{content_type}' http://web:8090/c)"
