# Start both, and ask which budgets it knows
# @zh: 启动两者，问它知道哪些额度
# @timeout: 5m
# @within: 5m
# @expect: deployment "redis" successfully rolled out
# @expect: deployment "ratelimit" successfully rolled out
# @matches: ^ratelimit-\S+ +2/2 +Running.*\nredis-\S+ +2/2 +Running
# @expect: No validation issues found when analyzing ratelimit.yaml.
# @expect: shop.service_web: unit=HOUR requests_per_unit=10
# @expect: shop.customer: unit=HOUR requests_per_unit=3

kubectl apply -f ratelimit.yaml
kubectl -n limits rollout status deployment/redis --timeout 2m
kubectl -n limits rollout status deployment/ratelimit --timeout 2m
kubectl -n limits get pods
istioctl analyze -n limits ratelimit.yaml
kubectl exec ann -- curl -s http://ratelimit.limits:6070/rlconfig
