# Remove what is left
# @zh: 清掉剩下的东西
# @on: all, together
# @timeout: 2m
# @matches: ^packages:\nbash install ok installed\nfiles:\nusers:\nports:\nState.*\n(?:(?!.*:123 ).*\n)*Etc/UTC\n\Z

apt-get purge -y chrony
rm -rf /etc/chrony /etc/systemd/system/chrony.service.d
systemctl daemon-reload
timedatectl set-timezone Etc/UTC
echo packages: # bash, to see that the list is there
dpkg-query -W -f '${Package} ${Status}\n' | grep -E '^(bash |chrony)'
echo files:
find /etc /usr /var/lib /var/log -xdev -name '*chrony*' -not -path '/var/lib/systemd/*'
echo users:
getent passwd | grep chrony || true
echo ports:
ss -lnu
timedatectl show -p Timezone --value
