# Set a node aside: a taint against strangers, a label for its own
# @zh: 专用节点：污点挡住外人，标签引来自己人
# @expect: node/<<worker2>> modified
# @like: <<worker2>> ai drill/dedicated

kubectl label node "$node2" drill/dedicated=ai --overwrite
kubectl taint node "$node2" drill/dedicated=ai:NoSchedule --overwrite
kubectl get node "$node2" -o custom-columns=NODE:.metadata.name,LABEL:.metadata.labels.drill/dedicated,TAINT:.spec.taints[*].key
