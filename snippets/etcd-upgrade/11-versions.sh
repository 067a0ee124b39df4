# Ask each member for its version and the cluster's
# @zh: 查看每个成员的版本和集群版本
# @on: etcd1
# @within: 30s
# @matches: 11:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 12:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"
# @matches: 13:2379: \{"etcdserver":"<<from_version>>","etcdcluster":"<<from_minor>>\.0"

versions() {
  for endpoint in ${ETCDCTL_ENDPOINTS//,/ }; do
    echo "$endpoint: $(curl -sS --cacert "$ETCDCTL_CACERT" --cert "$ETCDCTL_CERT" --key "$ETCDCTL_KEY" "$endpoint/version")"
  done
}
versions
