# Remove the CA, the scripts and cfssl
# @zh: 删除 CA、脚本和 cfssl
# @on: ca
# @timeout: 2m
# @expect: Removing golang-cfssl
# @matches: ^variables left: 0$
# @matches: ^files left: 0$
# @matches: ^/root/etcd-ca/ca-key\.pem$
# @matches: ^functions left: 0$
# @absent: find:

cd
find /root/etcd-ca -name '*-key.pem' -print -exec shred {} +
rm -r /root/etcd-ca /usr/local/sbin/certificate-days
unset ETCDCTL_ENDPOINTS ETCDCTL_CACERT ETCDCTL_CERT ETCDCTL_KEY
unset -f served by_hand pids count each_renewed send_trust newcomer of_ca_1 lost
apt-get purge -y golang-cfssl etcd-client
echo "variables left: $(env | grep -c ^ETCDCTL_ || true)"
echo "functions left: $(type served lost 2> /dev/null | wc -l)"
echo "files left: $(find /root /usr/local /tmp -name '*.pem' | wc -l)"
