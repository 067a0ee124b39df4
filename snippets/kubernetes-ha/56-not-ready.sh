# See what Kubernetes says of the node, and write something
# @zh: 看 Kubernetes 怎么说这个节点，并写入一点东西
# @on: toolbox
# @within: 100s
# @like: <<cp1>> NotReady ...
# @like: <<cp2>> Ready ...
# @like: <<cp3>> Ready ...
# @matches: configmap/written (created|unchanged)$

kubectl get nodes
kubectl -n ha create configmap written --from-literal while=one-is-off --dry-run=client -o yaml | kubectl apply -f -
