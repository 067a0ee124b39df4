# See that two of three are enough again
# @zh: 确认三台中有两台就又够了
# @on: toolbox
# @within: 3m
# @timeout: 90s
# @like: <<cp2>> Ready ...
# @like: <<cp3>> Ready ...
# @matches: configmap/again (created|unchanged)$

kubectl get nodes --request-timeout 10s
kubectl -n ha create configmap again --from-literal while=one-is-off --dry-run=client -o yaml |
  kubectl apply --request-timeout 10s -f -
