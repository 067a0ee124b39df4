# See what keeps the time now
# @zh: 看看现在由谁负责校时
# @on: all
# @matches: ^systemd-timesyncd install ok installed$
# @matches: ^CanNTP=yes$
# @absent: chrony install
# @matches: ^State.*\n(?:(?!.*:123 ).*\n)*\Z

dpkg-query -W -f '${Package} ${Status}\n' chrony ntpsec openntpd systemd-timesyncd 2>/dev/null || true
timedatectl show -p Timezone -p CanNTP -p NTP -p NTPSynchronized
ss -lnu
