# Let etcd compact by time
# @zh: 让 etcd 按时间自动压缩
# @on: all
# @timeout: 2m
# @matches: ^auto-compaction-mode: periodic\nauto-compaction-retention: "10s"$
# @matches: ^active$

sed -i '/^auto-compaction-/d' /etc/etcd/etcd.conf.yml
cat >> /etc/etcd/etcd.conf.yml <<'END'
auto-compaction-mode: periodic
auto-compaction-retention: "10s"
END
tail -n 2 /etc/etcd/etcd.conf.yml
systemctl restart etcd
systemctl is-active etcd
