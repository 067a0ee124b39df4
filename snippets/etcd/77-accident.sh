# Delete what was precious
# @zh: 误删重要数据
# @on: etcd1
# @matches: \A[1-9]\d*\n
# @matches: ^"Count" : 0$

etcdctl del --prefix /drill/
etcdctl get --prefix --keys-only -w fields /drill/
