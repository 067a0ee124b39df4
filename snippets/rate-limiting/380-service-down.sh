# Break: Redis is gone, then the service as well
# @zh: 故障：先是 Redis 没了，接着服务也没了
# @timeout: 8m
# @matches: ^deployment\.apps/redis scaled\n(pod/redis-\S+ condition met\n)*ann to web: 13 x 200$
# @matches: ^deployment\.apps/ratelimit scaled\n(pod/ratelimit-\S+ condition met\n)*ann to web: 13 x 200$
# @matches: failure_mode_allowed: [1-9]

kubectl -n limits scale deployment/redis --replicas 0
kubectl -n limits wait --for delete pod -l app=redis --timeout 90s
burst ann web 13
kubectl -n limits scale deployment/ratelimit --replicas 0
kubectl -n limits wait --for delete pod -l app=ratelimit --timeout 90s
burst ann web 13
answers
