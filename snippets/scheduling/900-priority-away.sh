# Take Pods and classes away
# @zh: 删掉 Pod 和优先级类
# @timeout: 3m
# @expect: pod "important" deleted
# @expect: "drill-high" deleted

kubectl delete pod important
kubectl delete -f priorities.yaml
