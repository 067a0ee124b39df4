# Open a connection that stays
# @zh: 打开一个一直保持的连接
# @on: ca
# @within: 20s
# @matches: ^/drill/watch$
# @expect: before

[ -e watch.log ] || ETCDCTL_ENDPOINTS=https://198.51.100.13:2379 timeout 600 etcdctl watch /drill/watch > watch.log 2>&1 &
etcdctl put /drill/watch before
cat watch.log
