# Ask each member how full it is
# @zh: 查看每个成员用了多少空间
# @on: etcd1
# @matches: ^https://198\.51\.100\.11:2379: 0\.0 MiB on disk, 0\.0 MiB in use, quota 16 MiB, 0%$
# @matches: ^https://198\.51\.100\.12:2379: 0\.0 MiB on disk, 0\.0 MiB in use, quota 16 MiB, 0%$
# @matches: ^https://198\.51\.100\.13:2379: 0\.0 MiB on disk, 0\.0 MiB in use, quota 16 MiB, 0%$

metrics() { curl -sS --cacert "$ETCDCTL_CACERT" --cert "$ETCDCTL_CERT" --key "$ETCDCTL_KEY" "$1/metrics"; }
space() (
  for endpoint in ${ETCDCTL_ENDPOINTS//,/ }; do
    metrics "$endpoint" | awk -v endpoint="$endpoint" '
      $1 == "etcd_mvcc_db_total_size_in_bytes" {size = $2}
      $1 == "etcd_mvcc_db_total_size_in_use_in_bytes" {used = $2}
      $1 == "etcd_server_quota_backend_bytes" {quota = $2}
      END {
        printf "%s: %.1f MiB on disk, %.1f MiB in use, ", endpoint, size / 1048576, used / 1048576
        printf "quota %.0f MiB, %.0f%%\n", quota / 1048576, quota ? 100 * size / quota : 100
      }'
  done
)
space
