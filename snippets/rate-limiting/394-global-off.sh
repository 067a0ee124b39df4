# First the filter
# @zh: 先撤过滤器
# @within: 2m
# @timeout: 2m
# @expect: No resources found in shop namespace.
# @expect: ann to web: 25 x 200

kubectl delete -f global.yaml --ignore-not-found
kubectl get envoyfilters
burst ann web 25
