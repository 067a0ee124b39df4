# Take these Pods away
# @zh: 删掉这些 Pod
# @timeout: 3m
# @expect: pod "cache" deleted
# @expect: pod "near" deleted
# @expect: namespace "scheduling-other" deleted

kubectl delete pod cache near
kubectl delete pod near-anywhere --ignore-not-found
kubectl delete namespace scheduling-other
