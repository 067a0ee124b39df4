# Fill the nodes with requests, not with work
# @zh: 用申请量把节点占满，而不是用负载
# @within: 60s
# @matches: ^ +1 <none> +Pending$
# @matches: ^ +1 <<worker1>> +Running$
# @matches: ^ +1 <<worker2>> +Running$
# @matches: FailedScheduling .*2 Insufficient cpu
# @matches: ^  cpu +\d+m \([6-9]\d%\) .*\n  memory 

share=$(kubectl get node "$node1" -o jsonpath='{.status.allocatable.cpu}' |
  awk '/m$/ {print int($1 * 0.6) "m"; next} {print $1 * 600 "m"}')
sed "s/SHARE/$share/" filler.yaml | kubectl apply -f -
per_node -l app=filler
why "$(kubectl get pods -l app=filler --field-selector spec.nodeName= -o name)"
kubectl describe node "$node1" | sed -n '/^Allocated resources:/,/memory/p'
