# Switch it on again
# @zh: 再打开
# @on: app2
# @within: 30s
# @matches: \Aactive\nenabled\nNTP=yes\n\Z

timedatectl set-ntp true
systemctl is-active chrony
systemctl is-enabled chrony
timedatectl show -p NTP
