# The drain goes on
# @zh: drain 就能继续了
# @timeout: 3m
# @matches: pod/shop-\S+ evicted
# @matches: ^node/<<worker1>> (drained|evicted)$
# @expect: deployment "shop" successfully rolled out
# @matches: ^ +3 <<worker2>> +Running$

kubectl drain "$node1" --ignore-daemonsets --delete-emptydir-data --timeout 90s
kubectl rollout status deployment/shop --timeout 60s
per_node -l app=shop
