# No node has a zone yet
# @zh: 还没有节点带可用区标签
# @within: 60s
# @matches: ^ +4 <none> +Pending$
# @matches: FailedScheduling .*2 node\(s\) didn't match pod topology spread constraints \(missing required label\)

kubectl delete -f hosts.yaml --ignore-not-found
kubectl apply -f zones.yaml
per_node -l app=zones
why "$(kubectl get pods -l app=zones --field-selector spec.nodeName= -o name | head -n 1)"
