# Take these Pods away
# @zh: 删掉这些 Pod
# @expect: "apart" deleted

kubectl delete -f apart.yaml -f soft.yaml
