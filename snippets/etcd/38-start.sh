# Start the cluster
# @on: all, together
# @timeout: 2m
# @matches: ^active$
# @matches: ^enabled$

systemctl enable --now etcd
systemctl is-active etcd
systemctl is-enabled etcd
