# Take these Pods away
# @zh: 删掉这些 Pod
# @timeout: 3m
# @expect: deployment.apps "web" deleted
# @expect: pod "much-cpu" deleted
# @expect: pod "much-memory" deleted
# @expect: deployment.apps "filler" deleted

kubectl delete -f web.yaml -f too-big.yaml -f filler.yaml
