# Others still stay out
# @zh: 其他 Pod 仍然进不来
# @timeout: 90s
# @matches: ^pod/outsider condition met\ncurl: \((7|28)\) .*\npod "outsider" deleted
# @expect: networkpolicy.networking.k8s.io "api-closed" deleted

kubectl run outsider --image nicolaka/netshoot:v0.13 --restart Never -- curl -sS --max-time 3 http://api/
kubectl wait --for jsonpath='{.status.phase}'=Failed pod/outsider --timeout 60s
kubectl logs outsider
kubectl delete pod/outsider networkpolicy/api-closed
