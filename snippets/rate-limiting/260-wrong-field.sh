# Trap: a mistyped field is a warning, a mistyped type an error
# @zh: 陷阱：字段写错只是警告，类型写错才是错误
# @expect: unknown field "max_token" in envoy.type.v3.TokenBucket
# @expect: limit-web configured (server dry run)
# @matches: ^admission webhook "validation.istio.io" denied the request
# @expect: could not resolve Any message type
# @expect: Warning [IST0151] (EnvoyFilter shop/limit-web

sed 's/max_tokens/max_token/' limit.yaml > wrong-field.yaml
kubectl apply -f wrong-field.yaml --dry-run=server
sed 's/LocalRateLimit$/LocalRateLimits/' limit.yaml > wrong-type.yaml
kubectl apply -f wrong-type.yaml --dry-run=server 2>&1 | grep -o 'admission webhook.*'
sed '/priority:/d' limit.yaml > no-priority.yaml
istioctl analyze no-priority.yaml
