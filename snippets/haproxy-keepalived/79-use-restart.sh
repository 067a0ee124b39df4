# Let systemd tidy up after it and start it again
# @zh: 让 systemd 善后并重新拉起
# @on: lb1, lb2
# @matches: \ARestart=on-failure\nRestartUSec=1s\nExecStopPost=\{ path=\S+ ; argv\[\]=\S+ -c ip address del <<vip>>/32 dev eth0 
# @matches: ^active$

mkdir -p /etc/systemd/system/keepalived.service.d
cat > /etc/systemd/system/keepalived.service.d/restart.conf <<'END'
[Service]
Restart=on-failure
RestartSec=1s
ExecStopPost=-/bin/sh -c 'ip address del <<vip>>/32 dev eth0 2> /dev/null'
END
systemctl daemon-reload
systemctl start keepalived
systemctl show -p Restart,RestartUSec,ExecStopPost keepalived
systemctl is-active keepalived
