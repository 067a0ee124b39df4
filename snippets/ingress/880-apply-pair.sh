# Pod to Pod, on the same node and on the other
# @zh: Pod 到 Pod：同节点、跨节点
# @within: 90s
# @timeout: 90s
# @matches: ^ingress.networking.k8s.io/new (configured|unchanged)$
# @matches: ^pod/probe condition met\nnear answers /\nfar answers /\nnear answers /near \[200\]$

kubectl apply -f pair.yaml
kubectl wait --for condition=Ready pod/near pod/far pod/probe --timeout 60s
near=$(kubectl get pod near -o jsonpath='{.status.podIP}')
far=$(kubectl get pod far -o jsonpath='{.status.podIP}')
kubectl exec probe -- curl -sS --max-time 3 -w '\n' "$near" "$far"
ask http://www.example.com/near
