# Take these Pods away
# @zh: 删掉这些 Pod
# @timeout: 3m
# @expect: pod "before" deleted
# @expect: pod "if-need-be" deleted
# @expect: pod "wrong-effect" deleted

kubectl delete pod before after-1 after-2 after-3 rather-not if-need-be
kubectl delete -f tolerations.yaml
