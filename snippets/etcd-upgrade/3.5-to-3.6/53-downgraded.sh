# See that the cluster has the old version, and what was written since
# @zh: 确认集群回到旧版本，升级后写入的数据还在
# @on: etcd1
# @within: 60s
# @matches: 11:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 12:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 13:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @expect: 11:2379 is healthy
# @expect: 12:2379 is healthy
# @expect: 13:2379 is healthy
# @matches: ^writes of the client: ([1-9]\d*), acknowledged: \1$

versions
etcdctl endpoint health
echo "writes of the client: $(etcdctl get --prefix --keys-only /writer/ | grep -c .), acknowledged: $(wc -l < /root/writer-acknowledged)"
