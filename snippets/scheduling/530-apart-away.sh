# Take these Pods away
# @zh: 删掉这些 Pod
# @timeout: 3m
# @expect: deployment.apps "apart" deleted
# @expect: deployment.apps "soft" deleted
# @expect: deployment.apps "no-zone" deleted

kubectl delete -f apart.yaml -f soft.yaml
