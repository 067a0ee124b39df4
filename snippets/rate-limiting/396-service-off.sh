# Then what it asks
# @zh: 再撤它去问的服务
# @timeout: 3m
# @expect: namespace "limits" deleted
# @expect: deployment.apps/web scaled
# @expect: ann to web: 25 x 200

kubectl scale deployment/web --replicas 1
kubectl delete -f ratelimit.yaml --ignore-not-found
burst ann web 25
