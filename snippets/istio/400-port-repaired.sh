# Repair
# @zh: 修复
# @within: 30s
# @matches: ^from shop: 200$

kubectl patch service web --type merge -p '{"spec": {"ports": [{"name": "http", "port": 80, "targetPort": 80}]}}'
ask 'from shop' exec deployment/client -c client
