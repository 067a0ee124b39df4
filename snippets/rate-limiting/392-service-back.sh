# Repair
# @zh: 修复
# @timeout: 8m
# @within: 4m
# @expect: deployment "redis" successfully rolled out
# @expect: deployment "ratelimit" successfully rolled out
# @matches: ^ann to web: .*\n1\nann to web: 10 x 200, 3 x 429$

kubectl -n limits scale deployment/redis deployment/ratelimit --replicas 1
kubectl -n limits rollout status deployment/redis --timeout 90s
kubectl -n limits rollout status deployment/ratelimit --timeout 90s
burst ann web 13
for key in $(redis --scan --pattern 'shop_*'); do redis del "$key"; done
burst ann web 13
