# A unit that looks for another PID file
# @zh: 单元里的 PIDFile 和实际不一致
# @on: web
# @timeout: 2m
# @matches: ^restart: exit code 1 after ([5-9]|[1-3]\d) s$
# @matches: Can't open PID file '?/usr/local/nginx/logs/nginx\.pid'? \(yet\?\) after start: 
# @expect: start operation timed out. Terminating.

mkdir -p /etc/systemd/system/nginx.service.d
cat > /etc/systemd/system/nginx.service.d/trap.conf <<'END'
[Service]
ExecStartPost=
PIDFile=/usr/local/nginx/logs/nginx.pid
TimeoutStartSec=5s
END
systemctl daemon-reload
begin=$SECONDS
systemctl restart nginx || echo "restart: exit code $? after $((SECONDS - begin)) s"
journalctl -u nginx --no-pager -o cat -n 30 | grep -E 'PID file|timed out' | head -n 4
