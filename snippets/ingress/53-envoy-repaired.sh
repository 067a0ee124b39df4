# Repair
# @zh: 修复
# @timeout: 2m
# @matches: ^shop-\S+ answers / \[200\]

kubectl -n projectcontour patch daemonset envoy --type json \
  -p '[{"op": "remove", "path": "/spec/template/spec/nodeSelector"}]'
kubectl -n projectcontour rollout status daemonset/envoy --timeout 80s
ask http://shop.example.com/
