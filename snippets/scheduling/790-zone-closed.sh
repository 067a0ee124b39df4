# Cordon the emptier zone
# @zh: 给副本少的区 cordon
# @within: 60s
# @matches: ^ +4 <<worker1>> +Running$
# @matches: ^ +2 <<worker2>> +Running$
# @matches: ^ +1 <none> +Pending$
# @matches: FailedScheduling .*1 node\(s\) didn't match pod topology spread constraints.*1 node\(s\) were unschedulable

kubectl cordon "$node2"
kubectl scale deployment/zones --replicas 7
per_node -l app=zones
why "$(kubectl get pods -l app=zones --field-selector spec.nodeName= -o name)"
