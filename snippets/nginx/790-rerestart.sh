# A misspelt key in the unit
# @zh: 单元里写错了键名
# @on: web
# @matches: trap\.conf:3: Unknown key( name)? 'ReRestart' in section '?\[?Service\]?'?, ignoring
# @matches: ^Restart=no\nLoadState=loaded$

cat > /etc/systemd/system/nginx.service.d/trap.conf <<'END'
[Service]
Restart=no
ReRestart=always
END
systemctl daemon-reload
systemd-analyze verify /etc/systemd/system/nginx.service
systemctl show -p LoadState,Restart nginx
