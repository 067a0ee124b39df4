# See which of them the node takes
# @zh: 看节点收下了谁
# @within: 60s
# @like: equal <<worker1>> Running
# @like: exists <<worker1>> Running
# @like: wrong-value <none> Pending
# @like: wrong-effect <none> Pending
# @matches: FailedScheduling .*(2 node\(s\) had untolerated taint|1 node\(s\) had taint \{drill/team: ai\}, that the pod didn't tolerate)
# @matches: ^Taints: +drill/team=ai:NoSchedule\nUnschedulable: +false$

kubectl apply -f tolerations.yaml
where equal exists wrong-value wrong-effect
why wrong-value
kubectl describe node "$node1" | grep -A 1 ^Taints:
