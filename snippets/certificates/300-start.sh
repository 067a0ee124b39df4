# Start the cluster
# @zh: 启动集群
# @on: etcd1, etcd2, etcd3, together
# @timeout: 2m
# @matches: ^active$

systemctl enable --now etcd
systemctl is-active etcd
