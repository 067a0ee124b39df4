# Repair: take the wrong probe away
# @zh: 修复：去掉写错的探针
# @within: 90s
# @timeout: 90s
# @expect: deployment "api" successfully rolled out
# @matches: ^api-\S+ answers /api \[200\]

kubectl patch deployment api -p '{"spec":{"template":{"spec":{"containers":[{"name":"web","readinessProbe":null}]}}}}'
kubectl rollout status deployment/api --timeout 60s
ask http://shop.example.com/api
