# Trap: below 50 ms it is refused, and only the logs say so
# @zh: 陷阱：小于 50 毫秒会被拒收，而且只有日志会说
# @timeout: 90s
# @within: 60s
# @expect: No validation issues found when analyzing
# @expect: local rate limit token bucket fill timer must be >= 50ms
# @expect: Listeners Don't Match
# @matches: ^Routes .*\nvirtualInbound: 10 tokens, 10 each 60s\n\Z

sed 's/fill_interval: 60s/fill_interval: 0.01s/' limit.yaml > too-fast.yaml
istioctl analyze too-fast.yaml --suppress 'IST0133=EnvoyFilter *'
kubectl apply -f too-fast.yaml
kubectl -n istio-system logs deployment/istiod | grep 'ACK ERROR web-' | tail -n 1
istioctl proxy-status deployment/web | grep -E '^(Clusters|Listeners|Routes) '
buckets
