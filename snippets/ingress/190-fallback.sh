# A default backend takes what no rule takes
# @zh: 默认后端接住没有规则的请求
# @within: 30s
# @matches: ^ingress.networking.k8s.io/fallback (created|unchanged)$
# @like: fallback contour * ...
# @matches: ^api-\S+ answers /any \[200\]
# @matches: ^shop-\S+ answers / \[200\]

kubectl create ingress fallback --default-backend api:http --dry-run=client -o yaml | kubectl apply -f -
kubectl get ingress fallback
ask http://www.example.com/any
ask http://shop.example.com/
