# Trap: copy the CA's key to a node
# @zh: 陷阱：把 CA 私钥复制到节点上
# @on: etcd1
# @matches: ^/etc/etcd/pki/ca-key\.pem$

scp ca-key.pem root@etcd3:/etc/etcd/pki/
ssh root@etcd3 ls /etc/etcd/pki/ca-key.pem
