# Trap: one replica becomes a heap of failed Pods
# @zh: 陷阱：一个副本，堆出一大串失败的 Pod
# @within: 60s
# @expect: deployment.apps/storm
# @matches: ^([5-9]|\d\d+) failed Pods for 1 replica$

kubectl apply -f storm.yaml
failed=$(kubectl get pods -l app=storm --field-selector status.phase=Failed -o name | wc -l)
echo "$failed failed Pods for 1 replica"
