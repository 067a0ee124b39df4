# See that all is as before, except who leads
# @zh: 确认一切恢复，只是 leader 不变回去
# @on: toolbox
# @within: 4m
# @like: <<cp1>> Ready ...
# @matches: (?s)(is healthy.*){3}
# @matches: ^kube-controller-manager +<<cp1>>[23]_
# @absent: unhealthy

kubectl get nodes
etcd <<cp2>> endpoint health --cluster
leaders
