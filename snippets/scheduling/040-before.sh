# Note how the nodes are
# @zh: 记下节点原来的样子
# @like: <<control_plane>> <<closed>> <none>
# @like: <<worker1>> <none> <none>
# @like: <<worker2>> <none> <none>

nodes() {
  kubectl get nodes --sort-by .metadata.name -o jsonpath='{range .items[*]}{.metadata.name}{"\n  "}{.metadata.labels}{"\n  "}{.spec.taints}{"\n  unschedulable: "}{.spec.unschedulable}{"\n"}{end}'
}
[ -e /root/scheduling/nodes.before ] || nodes > /root/scheduling/nodes.before
kubectl get nodes -o custom-columns=NODE:.metadata.name,TAINTS:.spec.taints[*].key,UNSCHEDULABLE:.spec.unschedulable
