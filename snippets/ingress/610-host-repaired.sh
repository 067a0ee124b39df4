# Repair
# @zh: 修复
# @within: 30s
# @matches: ^shop-\S+ answers / \[200\]

kubectl patch ingress new --type json \
  -p '[{"op": "replace", "path": "/spec/rules/0/host", "value": "www.example.com"}]'
ask http://www.example.com/
