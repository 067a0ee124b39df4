# Put the good peer pair back
# @zh: 换回好的 peer 证书
# @on: ca
# @matches: ^etcd3 peer: serial=

./hand-over etcd3 peer
