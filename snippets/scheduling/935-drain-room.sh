# One replica more, and one may go
# @zh: 多一个副本，就有一个可以走
# @within: 60s
# @timeout: 2m
# @expect: deployment "shop" successfully rolled out
# @like: shop 2 N/A 1 ...

kubectl scale deployment/shop --replicas 3
kubectl rollout status deployment/shop --timeout 60s
kubectl get poddisruptionbudget shop
