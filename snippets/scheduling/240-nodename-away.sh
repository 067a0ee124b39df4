# Take these Pods away
# @zh: 删掉这些 Pod
# @timeout: 3m
# @expect: pod "named" deleted

kubectl delete -f nodename.yaml -f rejected.yaml
