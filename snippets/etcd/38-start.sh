# Start the cluster
# @zh: 启动集群
# @on: all, together
# @timeout: 2m
# @matches: ^active$
# @matches: ^enabled$

systemctl enable --now etcd
systemctl is-active etcd
systemctl is-enabled etcd
