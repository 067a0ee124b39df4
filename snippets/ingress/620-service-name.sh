# Break 8: the rule names no Service that exists
# @zh: 故障 8：规则里的 Service 不存在
# @within: 30s
# @matches: ^shop-\S+ answers /api \[200\]

kubectl patch ingress shop --type json \
  -p '[{"op": "replace", "path": "/spec/rules/0/http/paths/1/backend/service/name", "value": "apl"}]'
ask http://shop.example.com/api
