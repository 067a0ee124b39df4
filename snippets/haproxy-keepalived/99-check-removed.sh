# Check that nothing is left
# @zh: 确认没有任何残留
# @on: lb1, lb2
# @matches: \Apackages:\nbash install ok installed\nfiles:\nusers:\naddress:\neth0\S* +UP +198\.51\.100\.2[12]/24 *\nports:\n(State.*\n)
# @absent: :8443
# @absent: :8405

echo packages: # bash, to see that the list is there
dpkg-query -W -f '${Package} ${Status}\n' | grep -E '^(bash|haproxy|keepalived) '
echo files:
find /etc /root /usr/local/bin /run /var/lib -xdev '(' -name '*keepalived*' -o -name '*haproxy*' ')' -not -path '/var/lib/*/lists/*'
echo users:
getent passwd keepalived_script haproxy || true
echo address:
ip -4 -brief address show dev eth0
echo ports:
ss -lnt
