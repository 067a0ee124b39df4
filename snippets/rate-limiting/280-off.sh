# Take the limit away
# @zh: 撤掉限流
# @within: 2m
# @timeout: 90s
# @expect: No resources found in shop namespace.
# @expect: ann to web: 13 x 200

kubectl delete -f limit.yaml --ignore-not-found
kubectl get envoyfilters
burst ann web 13
