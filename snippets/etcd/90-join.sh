# Start it with the state existing
# @zh: 按 existing 启动它
# @on: etcd3
# @timeout: 90s
# @matches: ^initial-cluster-state: existing$
# @matches: ^active$

sed -i 's/^initial-cluster-state: new$/initial-cluster-state: existing/' /etc/etcd/etcd.conf.yml
grep '^initial-cluster-state: existing$' /etc/etcd/etcd.conf.yml
systemctl enable --now etcd
systemctl is-active etcd
