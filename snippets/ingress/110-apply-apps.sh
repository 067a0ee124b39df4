# Start them
# @zh: 启动
# @timeout: 2m
# @expect: deployment "shop" successfully rolled out
# @expect: deployment "api" successfully rolled out

kubectl apply -f apps.yaml
kubectl rollout status deployment/shop --timeout 60s
kubectl rollout status deployment/api --timeout 60s
