# Let chronyd run without the right to set the clock
# @zh: 让 chronyd 在无权调整时钟的情况下运行
# @on: all, together
# @fixture: the nodes are containers and share the clock of the machine that runs them; -x lets chronyd measure, but not step or slew, that clock
# @zh-fixture: 节点是容器，与宿主机共用时钟；加上 -x，chronyd 只测量，不去调整这个时钟
# @matches: argv\[\]=/usr/sbin/chronyd -x -F 1 ;

mkdir -p /etc/systemd/system/chrony.service.d
cat > /etc/systemd/system/chrony.service.d/no-clock.conf <<'EOT'
[Unit]
ConditionCapability=

[Service]
ExecStart=
ExecStart=!/usr/sbin/chronyd -x -F 1
EOT
systemctl daemon-reload
systemctl show -p ExecStart chrony
