# Repair
# @zh: 修复
# @within: 3m
# @timeout: 2m
# @expect: daemon set "envoy" successfully rolled out
# @matches: ^shop-\S+ answers / \[200\]

kubectl -n projectcontour patch daemonset envoy -p '{"spec":{"template":{"spec":{"nodeSelector":null}}}}'
kubectl -n projectcontour rollout status daemonset/envoy --timeout 80s
ask http://shop.example.com/
