# First the filter, then what it asks
# @zh: 先撤过滤器，再撤它去问的服务
# @timeout: 3m
# @within: 2m
# @expect: ann to web: 25 x 200

kubectl delete -f global.yaml --ignore-not-found
burst ann web 25
kubectl delete -f ratelimit.yaml --ignore-not-found
kubectl scale deployment/web --replicas 1
