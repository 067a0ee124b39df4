# Restore the snapshot on every node
# @zh: 在每个节点上恢复快照
# @on: all, together
# @expect: restored snapshot
# @matches: "cluster-id": ?"639ab57a2fca0216"
# @matches: "added-peer-peer-urls": ?\["https://198\.51\.100\.11:2380"\]
# @matches: "added-peer-peer-urls": ?\["https://198\.51\.100\.12:2380"\]
# @matches: "added-peer-peer-urls": ?\["https://198\.51\.100\.13:2380"\]
# @matches: ^700 etcd /var/lib/etcd/cluster/member$
# @matches: ^initial-cluster-token: <<restored_token>>$

TOKEN=<<restored_token>>
<<snapshot_tool>> snapshot restore /root/snapshot.db \
  --name="$NAME" \
  --data-dir=/var/lib/etcd/cluster \
  --initial-advertise-peer-urls="https://$ADDRESS:2380" \
  --initial-cluster=etcd1=https://198.51.100.11:2380,etcd2=https://198.51.100.12:2380,etcd3=https://198.51.100.13:2380 \
  --initial-cluster-token="$TOKEN"
chown -R etcd:etcd /var/lib/etcd/cluster
stat -c '%a %U %n' /var/lib/etcd/cluster/member
sed -i "s/^initial-cluster-token: .*/initial-cluster-token: $TOKEN/" /etc/etcd/etcd.conf.yml
grep "^initial-cluster-token: $TOKEN\$" /etc/etcd/etcd.conf.yml
