# Restore the snapshot with the old release
# @zh: 用旧版本恢复快照
# @on: all, together
# @expect: restored snapshot
# @matches: ^700 etcd /var/lib/etcd/cluster/member$

NAME=$(hostname -s)
ADDRESS=$(getent ahostsv4 "$NAME" | awk 'NR == 1 {print $1}')
ln -sfn /opt/etcd-<<from_version>> /opt/etcd
/opt/etcd/etcdctl snapshot restore /root/restore.db \
  --name="$NAME" --data-dir=/var/lib/etcd/cluster \
  --initial-advertise-peer-urls="https://$ADDRESS:2380" \
  --initial-cluster=etcd1=https://198.51.100.11:2380,etcd2=https://198.51.100.12:2380,etcd3=https://198.51.100.13:2380 \
  --initial-cluster-token=etcd-upgrade-restored
chown -R etcd:etcd /var/lib/etcd/cluster
sed -i 's/^initial-cluster-token: .*/initial-cluster-token: etcd-upgrade-restored/' /etc/etcd/etcd.conf.yml
stat -c '%a %U %n' /var/lib/etcd/cluster/member
