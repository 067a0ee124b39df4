# Remove what is left
# @zh: 清掉剩下的东西
# @on: all, together
# @timeout: 2m
# @matches: ^packages:\nbash install ok installed\nfiles:\n/usr/bin/bash\nusers:\nroot:.*\nports:\nState.*\n(?:(?!.*:123 ).*\n)*Etc/UTC\n\Z

apt-get purge -y chrony
rm -rf /etc/chrony /etc/systemd/system/chrony.service.d
systemctl daemon-reload
timedatectl set-timezone Etc/UTC
# In each list stands one line that is to stay: the list itself is there.
echo packages:
dpkg-query -W -f '${Package} ${Status}\n' | grep -E '^(bash |chrony)'
echo files:
find /etc /usr /var/lib /var/log -name '*chrony*' -o -path /usr/bin/bash
echo users:
getent passwd | grep -E '^root:|chrony'
echo ports:
ss -lnu
timedatectl show -p Timezone --value
