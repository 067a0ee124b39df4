# Switch the service off with timedatectl
# @zh: 用 timedatectl 关掉校时服务
# @on: app2
# @within: 20s
# @matches: \Ainactive\ndisabled\nNTP=no\n\Z

# timedated may still hold the list of time services from before the installation.
systemctl restart systemd-timedated
timedatectl set-ntp false
systemctl is-active chrony || true
systemctl is-enabled chrony || true
timedatectl show -p NTP
