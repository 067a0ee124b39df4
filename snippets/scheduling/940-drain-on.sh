# The drain goes on
# @zh: drain 就能继续了
# @timeout: 3m
# @matches: pod/shop-\S+ evicted
# @matches: ^node/<<worker1>> (drained|evicted)$

kubectl drain "$node1" --ignore-daemonsets --delete-emptydir-data --timeout 90s
