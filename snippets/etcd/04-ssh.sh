# Check the SSH access from etcd1 to the others
# @zh: 检查 etcd1 到其他节点的 SSH 访问
# @on: etcd1
# @matches: ^etcd2$
# @matches: ^etcd3$

for node in etcd2 etcd3; do ssh root@$node hostname; done
