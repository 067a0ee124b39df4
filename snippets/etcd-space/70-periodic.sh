# Let etcd compact by time
# @zh: 让 etcd 按时间自动压缩
# @on: all
# @timeout: 2m
# @matches: \Aauto-compaction-mode: periodic\nauto-compaction-retention: "10s"\nactive\n
# @matches: ^\{"health":"true".*\}\n\Z
# @absent: port 80

sed -i '/^auto-compaction-/d' /etc/etcd/etcd.conf.yml
[ -z "$(tail -c 1 /etc/etcd/etcd.conf.yml)" ] || echo >> /etc/etcd/etcd.conf.yml
cat >> /etc/etcd/etcd.conf.yml <<'END'
auto-compaction-mode: periodic
auto-compaction-retention: "10s"
END
grep '^auto-compaction-' /etc/etcd/etcd.conf.yml
systemctl restart etcd
systemctl is-active etcd
# Go on to the next member only when this one says true.
curl -sS -w '\n' --retry 20 --retry-delay 1 --retry-all-errors -f --cacert /etc/etcd/pki/ca.pem --cert /etc/etcd/pki/server.pem --key /etc/etcd/pki/server-key.pem https://127.0.0.1:2379/health
