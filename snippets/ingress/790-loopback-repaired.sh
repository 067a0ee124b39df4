# Repair
# @zh: 修复
# @within: 90s
# @timeout: 90s
# @expect: deployment "api" successfully rolled out
# @matches: ^api-\S+ answers /api \[200\]

kubectl apply -f apps.yaml
kubectl delete configmap loopback --ignore-not-found
kubectl rollout status deployment/api --timeout 60s
ask http://shop.example.com/api
