# Repair: let the proxy in
# @zh: 修复：放行代理
# @within: 60s
# @matches: ^api-\S+ answers /api \[200\]

kubectl patch networkpolicy api-closed --type merge -p '
spec:
  ingress:
    - from:
        - namespaceSelector:
            matchLabels: {kubernetes.io/metadata.name: projectcontour}'
ask http://shop.example.com/api
