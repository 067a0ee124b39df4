# Put the old time service back in place of chrony
# @zh: 用原来的校时服务换下 chrony
# @on: all, together
# @timeout: 2m
# @expect: Removing chrony
# @matches: ^systemd-timesyncd install ok installed$

apt-get install -y systemd-timesyncd
dpkg-query -W -f '${Package} ${Status}\n' systemd-timesyncd
