# Start the restored cluster
# @on: all, together
# @timeout: 2m
# @matches: ^active$

systemctl start etcd
systemctl is-active etcd
