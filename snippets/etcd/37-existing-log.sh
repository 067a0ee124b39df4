# Read why it did not start, and go back
# @zh: 查明没有启动的原因，然后回退
# @on: etcd3
# @within: 10s
# @matches: ^"error":"cannot fetch cluster info from peer urls: could not retrieve cluster information from the given URLs"$
# @matches: ^initial-cluster-state: new$
# @matches: ^Id=etcd\.service\nActiveState=inactive$
# @matches: ^/var/lib/etcd$
# @absent: /var/lib/etcd/

journalctl -u etcd --no-pager -o cat | grep -o '"error":"cannot fetch[^"]*"' | tail -n 1
systemctl stop etcd
systemctl show -p Id -p ActiveState etcd
sed -i 's/^initial-cluster-state: existing$/initial-cluster-state: new/' /etc/etcd/etcd.conf.yml
grep '^initial-cluster-state: new$' /etc/etcd/etcd.conf.yml
if [ -e /var/lib/etcd/cluster/member/wal ]; then
  echo "this member has data: nothing deleted"
else
  rm -rf /var/lib/etcd/cluster
fi
find /var/lib/etcd
