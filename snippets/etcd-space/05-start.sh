# Start the cluster
# @zh: 启动集群
# @on: all, together
# @timeout: 2m
# @fixture: stands in for your running cluster
# @zh-fixture: 代替你正在运行的集群
# @matches: ^active$

NAME=$(hostname -s)
ADDRESS=$(getent ahostsv4 "$NAME" | awk 'NR == 1 {print $1}')
sed -i -e "s/NODE_NAME/$NAME/" -e "s/NODE_ADDRESS/$ADDRESS/" /etc/etcd/etcd.conf.yml
systemctl daemon-reload
systemctl enable --now etcd
systemctl is-active etcd
