# Trap: without the two percentages nothing is ever limited
# @zh: 陷阱：不写这两个百分比，就永远不限
# @timeout: 3m
# @expect: ann to web: 13 x 200
# @matches: ^limit.http_local_rate_limit.enabled: 0$

kubectl patch envoyfilter limit-web --type json \
  -p '[{"op": "remove", "path": "'"${filter:?}"'/filter_enabled"}, {"op": "remove", "path": "'"${filter:?}"'/filter_enforced"}]'
fresh shop web > fresh.log
burst ann web 13
kubectl exec deployment/web -c istio-proxy -- curl -s http://localhost:15000/stats | grep http_local_rate_limit
