# Drill: issue a certificate that gets lost, and a way to come with it
# @zh: 演练：签发一张“丢失”的证书，再定义一个用它去连的函数
# @on: ca
# @matches: ^lost/client\.pem: issuer=CN ?= ?etcd CA 2 

./issue lost client
lost() { ETCDCTL_ENDPOINTS=$1 ETCDCTL_CERT=lost/client.pem ETCDCTL_KEY=lost/client-key.pem etcdctl get /drill/san; }
