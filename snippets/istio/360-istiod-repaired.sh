# Repair
# @zh: 修复
# @timeout: 5m
# @expect: deployment "istiod" successfully rolled out
# @expect: deployment.apps/web restarted
# @expect: deployment "web" successfully rolled out
# @matches: ^web-\S+ +2/2 +Running

kubectl -n istio-system scale deployment/istiod --replicas 1
kubectl -n istio-system rollout status deployment/istiod --timeout 60s
kubectl rollout restart deployment/web
kubectl rollout status deployment/web --timeout 3m
kubectl get pods -l app=web
