# Count only: a dry run
# @zh: 只计数，不拒绝：试运行
# @within: 4m
# @timeout: 4m
# @expect: ann to web: 13 x 200
# @matches: ^limit.http_local_rate_limit.enabled: 13$
# @matches: ^limit.http_local_rate_limit.enforced: 0$
# @matches: ^limit.http_local_rate_limit.rate_limited: 3$

filter=/spec/configPatches/0/patch/value/typed_config
kubectl patch envoyfilter limit-web --type json \
  -p '[{"op": "replace", "path": "'"$filter"'/filter_enforced/default_value/numerator", "value": 0}]'
fresh shop web > fresh.log
burst ann web 13
kubectl exec deployment/web -c istio-proxy -- curl -s http://localhost:15000/stats | grep http_local_rate_limit
