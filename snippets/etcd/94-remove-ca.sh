# Remove the CA, the backups and cfssl
# @zh: 删除 CA、备份和 cfssl
# @on: etcd1
# @timeout: 2m
# @expect: Removing golang-cfssl
# @absent: getcwd
# @matches: ^variables left: 0$

cd
rm -r /root/etcd-ca /root/etcd-backup
unset ETCDCTL_ENDPOINTS ETCDCTL_CACERT ETCDCTL_CERT ETCDCTL_KEY
apt-get purge -y golang-cfssl
echo "variables left: $(env | grep -c ^ETCDCTL_ || true)"
