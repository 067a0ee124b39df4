# Check that nothing is left
# @zh: 确认没有任何残留
# @on: all
# @matches: \Apackages:\nbash install ok installed\nfiles:\n/usr/bin/bash\nusers:\nroot:.*\nservices:\nssh\.service .*\nports:\n(State.*\n)
# @absent: :2379
# @absent: :2380

# In each list stands one line that is to stay: the list itself is there.
echo packages:
dpkg-query -W -f '${Package} ${Status}\n' | grep -E '^(bash |etcd|golang-cfssl|chrony)'
echo files:
find /etc /root /usr /var/lib /tmp | grep -E 'etcd|cfssl|chrony|^/usr/bin/bash$'
echo users:
getent passwd | grep -E '^(root|etcd|_chrony):'
echo services:
systemctl list-unit-files --no-legend 'etcd*' 'chrony*' ssh.service
echo ports:
ss -lnt
