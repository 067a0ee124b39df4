# One replica more, and the drain goes on
# @zh: 多一个副本，drain 就能继续
# @timeout: 3m
# @like: shop 2 N/A 1 ...
# @matches: pod/shop-\S+ evicted
# @matches: ^node/<<worker1>> (drained|evicted)$
# @matches: ^ +3 <<worker2>> +Running$

kubectl scale deployment/shop --replicas 3
kubectl rollout status deployment/shop --timeout 60s
until kubectl get poddisruptionbudget shop -o jsonpath='{.status.disruptionsAllowed}' | grep -q 1; do sleep 1; done
kubectl get poddisruptionbudget shop
kubectl drain "$node1" --ignore-daemonsets --delete-emptydir-data --timeout 90s
kubectl rollout status deployment/shop --timeout 60s
per_node -l app=shop
