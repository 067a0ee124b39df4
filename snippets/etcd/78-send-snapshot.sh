# Give every node the snapshot
# @zh: 把快照发给每个节点
# @on: etcd1
# @matches: \A([0-9a-f]{64})  /root/snapshot\.db\n\1  /root/snapshot\.db\n\1  /root/snapshot\.db\n\Z

SNAPSHOT=/root/etcd-backup/snapshot.db
install -m 600 "$SNAPSHOT" /root/snapshot.db
sha256sum /root/snapshot.db
for node in etcd2 etcd3; do
  scp /root/snapshot.db root@$node:/root/
  ssh root@$node sha256sum /root/snapshot.db
done
