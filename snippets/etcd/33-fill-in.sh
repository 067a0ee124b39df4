# Put this node's name and address in
# @zh: 填入本节点的名称和地址
# @on: all
# @matches: ^name: etcd([123])\n(?:.*\n)*listen-peer-urls: https://198\.51\.100\.1\1:2380$
# @matches: ^name: etcd([123])\n(?:.*\n)*advertise-client-urls: https://198\.51\.100\.1\1:2379$
# @absent: NODE_

sed -i -e "s/NODE_NAME/$NAME/" -e "s/NODE_ADDRESS/$ADDRESS/" /etc/etcd/etcd.conf.yml
cat /etc/etcd/etcd.conf.yml
