# Break 1: istiod is gone
# @zh: 故障 1：istiod 没了
# @timeout: 3m
# @matches: ^deployment\.apps/istiod scaled\n(pod/istiod-\S+ condition met\n)*from shop: 200$
# @expect: timed out waiting for the condition
# @matches: ^web-\S+ +2/2 +Running
# @absent: 0/2

kubectl -n istio-system scale deployment/istiod --replicas 0
kubectl -n istio-system wait --for delete pod -l app=istiod --timeout 90s
ask 'from shop' exec deployment/client -c client
kubectl rollout restart deployment/web
kubectl rollout status deployment/web --timeout 15s || true
kubectl get pods
