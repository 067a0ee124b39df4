# Replace them
# @zh: 换成新的 Pod
# @timeout: 6m
# @expect: deployment "web" successfully rolled out
# @expect: deployment "client" successfully rolled out
# @matches: ^web-\S+ +2/2 +Running
# @matches: ^client-\S+ +2/2 +Running
# @absent: 1/1
# @expect: No validation issues found when analyzing namespace: shop.

kubectl rollout restart deployment/web deployment/client
kubectl rollout status deployment/web --timeout 2m
kubectl rollout status deployment/client --timeout 2m
kubectl wait --for delete pod -l '!security.istio.io/tlsMode' --timeout 60s
kubectl get pods
istioctl analyze
