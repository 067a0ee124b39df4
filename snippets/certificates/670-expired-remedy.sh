# Issue new pairs, without touching etcd
# @zh: 签发新证书，不动 etcd
# @on: ca
# @matches: ^etcd3 server: serial=
# @matches: ^etcd3 peer: serial=

./issue etcd3 server
./issue etcd3 peer
./hand-over etcd3 server
./hand-over etcd3 peer
