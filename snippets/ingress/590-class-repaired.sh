# Repair
# @zh: 修复
# @within: 30s
# @matches: ^shop-\S+ answers / \[200\]

kubectl patch ingress new -p '{"spec":{"ingressClassName":"contour"}}'
ask http://www.example.com/
