# Let etcd2 lead
# @zh: 让 etcd2 接任 leader
# @on: etcd1
# @within: 20s
# @matches: ^Leadership transferred from [0-9a-f]+ to [0-9a-f]+$

lead etcd2
