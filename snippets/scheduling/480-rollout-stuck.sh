# Trap: as many replicas as nodes, and the rollout never ends
# @zh: 陷阱：副本数等于节点数，滚动更新卡死
# @timeout: 2m
# @exit: 1
# @expect: pod "intruder" deleted
# @expect: deployment "apart" successfully rolled out
# @expect: error: timed out waiting for the condition
# @expect: 1 out of 2 new replicas have been updated

kubectl delete pod intruder
kubectl scale deployment/apart --replicas 2
kubectl rollout status deployment/apart --timeout 30s
kubectl rollout restart deployment/apart
kubectl rollout status deployment/apart --timeout 10s
