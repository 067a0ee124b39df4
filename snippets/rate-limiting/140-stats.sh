# The counters
# @zh: 计数器
# @matches: ^limit\.http_local_rate_limit\.rate_limited: \d{2,3}$
# @matches: ^envoy_limit_http_local_rate_limit_rate_limited\{\} \d+$

kubectl exec deployment/web -c istio-proxy -- curl -s http://localhost:15000/stats | grep http_local_rate_limit
kubectl exec deployment/web -c istio-proxy -- curl -s http://localhost:15020/stats/prometheus | grep http_local_rate_limit_rate_limited
