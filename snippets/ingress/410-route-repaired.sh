# Repair
# @zh: 修复
# @within: 2m
# @stable: 5
# @matches: ^httproute.gateway.networking.k8s.io/pay \w+\napi-\S+ answers / \[200\]$

kubectl apply -f route.yaml
ask -H 'x-canary: yes' http://pay.example.com/
