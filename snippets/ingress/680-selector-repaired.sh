# Repair
# @zh: 修复
# @within: 30s
# @matches: ^api-\S+ answers /api \[200\]

kubectl patch service api -p '{"spec":{"selector":{"app":"api"}}}'
ask http://shop.example.com/api
