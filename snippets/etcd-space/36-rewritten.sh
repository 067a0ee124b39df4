# Ask how often a key has been rewritten
# @zh: 查看一个键被改写过多少次
# @on: etcd1
# @matches: ^"Version" : 1\d\d$

etcdctl get /app/report -w fields | grep -E '"(CreateRevision|ModRevision|Version)"'
