# Trap: the control plane counts as an empty node
# @zh: 陷阱：控制平面也算一个空节点
# @within: 60s
# @matches: ^ +2 <none> +Pending$
# @matches: ^ +1 <<worker1>> +Running$
# @matches: ^ +1 <<worker2>> +Running$
# @matches: FailedScheduling .*2 node\(s\) didn't match pod topology spread constraints\.

kubectl apply -f hosts.yaml
per_node -l app=hosts
why "$(kubectl get pods -l app=hosts --field-selector spec.nodeName= -o name | head -n 1)"
