# Start the restored cluster
# @zh: 启动恢复后的集群
# @on: all, together
# @timeout: 2m
# @matches: ^active$

systemctl enable --now etcd
systemctl is-active etcd
