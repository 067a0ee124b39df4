# Repair
# @zh: 修复
# @within: 30s
# @matches: ^api-\S+ answers / \[200\]

kubectl apply -f route.yaml
ask -H 'x-canary: yes' http://pay.example.com/
