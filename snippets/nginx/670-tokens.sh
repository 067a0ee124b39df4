# Ask both, with each setting
# @zh: 两个程序、每种设置都问一遍
# @on: web
# @timeout: 2m

ask() {
  mkdir -p /tmp/hidden/logs
  cat > /tmp/hidden/nginx.conf <<END
pid /tmp/hidden/nginx.pid;
events {}
http {
    access_log off;
    server_tokens $2;
    server { listen 127.0.0.1:8099; root /tmp/hidden/none; }
}
END
  "$1" -p /tmp/hidden/ -e /tmp/hidden/error.log -c /tmp/hidden/nginx.conf
  header=$(curl -sSI http://127.0.0.1:8099/ | tr -d '\r' | sed -n 's/^Server: //p')
  page=$(curl -sS http://127.0.0.1:8099/ | tr -d '\r' | sed -n 's|^<hr><center>\(.*\)</center>$|\1|p')
  printf '%-8s %-6s header: %-22s error page: %s\n' "$3" "$2" "$header" "$page"
  kill -s QUIT "$(cat /tmp/hidden/nginx.pid)"
  # It deletes the file when it is about to end, not when it stops listening.
  while [ -e /tmp/hidden/nginx.pid ]; do sleep 0.1; done
}
for tokens in on off build; do
  ask /usr/local/sbin/nginx $tokens stock
  ask /usr/local/src/nginx-hidden/objs/nginx $tokens renamed
done
