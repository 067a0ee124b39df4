# Remove the CA, the scripts and cfssl
# @zh: 删除 CA、脚本和 cfssl
# @on: ca
# @timeout: 2m
# @expect: Removing golang-cfssl
# @matches: ^variables left: 0$
# @matches: ^files left: 0$

cd
find /root/etcd-ca -name '*-key.pem' -exec shred -u {} +
rm -r /root/etcd-ca /usr/local/sbin/certificate-days
unset ETCDCTL_ENDPOINTS ETCDCTL_CACERT ETCDCTL_CERT ETCDCTL_KEY
unset -f served by_hand pids count send_trust newcomer of_ca_1 lost
apt-get purge -y golang-cfssl etcd-client
echo "variables left: $(env | grep -c ^ETCDCTL_ || true)"
echo "files left: $(find /root /usr/local /tmp -xdev -name '*.pem' | wc -l)"
