# Let chronyd run without the right to set the clock
# @on: all
# @fixture: the nodes are containers and share the clock of the machine that runs them; -x lets chronyd measure, but not step or slew, that clock
# @expect: /usr/sbin/chronyd -x -F 1

mkdir -p /etc/systemd/system/chrony.service.d
cat > /etc/systemd/system/chrony.service.d/no-clock.conf <<'EOF'
[Unit]
ConditionCapability=

[Service]
ExecStart=
ExecStart=!/usr/sbin/chronyd -x -F 1
EOF
cat /etc/systemd/system/chrony.service.d/no-clock.conf
