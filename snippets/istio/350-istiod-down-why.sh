# Why no new Pod comes
# @zh: 新 Pod 为什么起不来
# @within: 30s
# @matches: ^replicaset/web-\S+: Error creating: .*failed calling webhook "namespace\.sidecar-injector\.istio\.io"
# @like: istiod 0/0 ...

kubectl get events --field-selector reason=FailedCreate -o json |
  jq -r '.items[] | "replicaset/\(.involvedObject.name): \(.message)"' | tail -n 1
kubectl -n istio-system get deployment istiod
