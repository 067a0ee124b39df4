# Check that nothing is left
# @zh: 确认没有任何残留
# @on: lb1, lb2
# @matches: \Apackages:\nbash install ok installed\nfiles:\n/etc/hostname\nusers:\nroot:.*\nfirewall:\nno table drill\naddress:\neth0\S* +UP +198\.51\.100\.2[12]/24 *\nports:\n(State.*\n)
# @absent: :8443
# @absent: :8405

echo packages: # bash, to see that the list is there; then /etc/hostname and root for the same reason
dpkg-query -W -f '${Package} ${Status}\n' | grep -E '^(bash|haproxy|keepalived) '
echo files:
find /etc /root /usr/local/bin /run /var/lib -xdev -not -path '/var/lib/*/lists/*' | grep -E 'keepalived|haproxy|^/root/(ca.crt|bound.cfg|firewall.nft)$|^/etc/hostname$'
echo users:
getent passwd root keepalived_script haproxy || true
echo firewall:
nft list tables | grep drill || echo "no table drill"
echo address:
ip -4 -brief address show dev eth0
echo ports:
ss -lnt
