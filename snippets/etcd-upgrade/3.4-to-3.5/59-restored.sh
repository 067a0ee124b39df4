# See that the cluster has the old version, and the price
# @zh: 确认集群回到旧版本，以及代价
# @on: etcd1
# @within: 60s
# @matches: 11:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 12:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 13:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: ^written before the upgrade$
# @matches: ^writes of the client: 0$

versions
etcdctl get /drill/before
echo "writes of the client: $(etcdctl get --prefix --keys-only /writer/ | grep -c . || true)"
