# Take these Pods away
# @zh: 删掉这些 Pod
# @expect: pod "named" deleted

kubectl delete -f nodename.yaml -f rejected.yaml
