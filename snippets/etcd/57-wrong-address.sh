# Trap: listen on the address of another node
# @zh: 陷阱：监听别的节点的地址
# @on: etcd3
# @exit: 1
# @expect: listen tcp 198.51.100.12:2379: bind: cannot assign requested address

etcd --data-dir=/tmp/wrong-address \
  --listen-client-urls=http://198.51.100.12:2379 --advertise-client-urls=http://198.51.100.12:2379
