# Repair
# @zh: 修复
# @within: 60s
# @matches: ^from shop: 200$

kubectl patch service web --type json -p '[{"op": "replace", "path": "/spec/ports/0/targetPort", "value": 80}]'
ask 'from shop' exec deployment/client -c client
