# Taint a node: what runs stays, what comes goes elsewhere
# @zh: 给节点加污点：在跑的不动，新来的去别处
# @within: 60s
# @like: before <<worker1>> Running
# @like: after-1 <<worker2>> Running
# @like: after-2 <<worker2>> Running
# @like: after-3 <<worker2>> Running

kubectl run before --image registry.k8s.io/pause:<<pause>> --dry-run=client -o yaml \
  --overrides "{\"spec\": {\"nodeName\": \"$node1\"}}" | kubectl apply -f -
kubectl taint node "$node1" drill/team=ai:NoSchedule --overwrite
for number in 1 2 3; do
  kubectl run "after-$number" --image registry.k8s.io/pause:<<pause>> --dry-run=client -o yaml | kubectl apply -f -
done
where before after-1 after-2 after-3
