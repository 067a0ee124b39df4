# Check that nothing is left
# @zh: 确认没有任何残留
# @on: all
# @matches: \Apackages:\nbash install ok installed\nfiles:\nusers:\nservices:\nports:\n(State.*\n)
# @absent: :2379
# @absent: :2380

echo packages: # bash, to see that the list is there
dpkg-query -W -f '${Package} ${Status}\n' | grep -E '^(bash |etcd|golang-cfssl|chrony)'
echo files:
find /etc /root /usr /var/lib /tmp -xdev '(' -name '*etcd*' -o -name '*cfssl*' -o -name '*chrony*' ')' \
  -not -path '/root/.ssh/*' -not -path '/var/lib/systemd/*'
echo users:
getent passwd | grep -E '^_?(etcd|chrony):' || true
echo services:
systemctl list-unit-files --no-legend 'etcd*' 'chrony*' || true
echo ports:
ss -lnt
