# Take these Pods away
# @zh: 删掉这些 Pod
# @absent: NotFound

kubectl delete -f web.yaml -f too-big.yaml -f filler.yaml
