# Take these Pods away
# @zh: 删掉这些 Pod
# @timeout: 3m
# @expect: "apart" deleted

kubectl delete -f apart.yaml -f soft.yaml
