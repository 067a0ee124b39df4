# Three replicas, two nodes
# @zh: 三个副本，两个节点
# @within: 60s
# @matches: ^ +1 <none> +Pending$
# @matches: ^ +1 <<worker1>> +Running$
# @matches: ^ +1 <<worker2>> +Running$
# @matches: FailedScheduling .*2 node\(s\) didn't match pod anti-affinity rules

kubectl apply -f apart.yaml
per_node -l app=apart
why "$(kubectl get pods -l app=apart --field-selector spec.nodeName= -o name)"
