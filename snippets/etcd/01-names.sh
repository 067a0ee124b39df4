# Check the names of the nodes
# @zh: 核对各节点的主机名
# @on: all
# @matches: ^198\.51\.100\.11\s+etcd1$
# @matches: ^198\.51\.100\.12\s+etcd2$
# @matches: ^198\.51\.100\.13\s+etcd3$
# @matches: ^this node: etcd([123]) 198\.51\.100\.1\1$

getent hosts etcd1 etcd2 etcd3
NAME=$(hostname -s)
ADDRESS=$(getent ahostsv4 "$NAME" | awk 'NR == 1 {print $1}')
echo "this node: $NAME $ADDRESS"
