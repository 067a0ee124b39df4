# Enable and start it under its own name
# @zh: 用服务的真名启用并启动
# @on: all
# @matches: \Aenabled\nactive\n\Z

systemctl enable --now chrony 2> /dev/null
systemctl is-enabled chrony
systemctl is-active chrony
