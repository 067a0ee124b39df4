# Trap: reload a broken configuration
# @zh: 陷阱：重新加载写坏的配置
# @on: web
# @expect: Job for nginx.service failed
# @matches: ^systemctl reload: exit code 1$
# @matches: ^kill -HUP: exit code 0$
# @matches: ^ok$

echo 'server { server_tokens off }' > /etc/nginx/conf.d/broken.conf
systemctl reload nginx || echo "systemctl reload: exit code $?"
kill -s HUP "$(cat /run/nginx.pid)" && echo "kill -HUP: exit code $?"
curl -sS http://web/healthz
