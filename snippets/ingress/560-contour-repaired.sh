# Repair: the new rule appears
# @zh: 修复：新规则生效
# @within: 2m
# @timeout: 2m
# @expect: deployment "contour" successfully rolled out
# @matches: ^shop-\S+ answers / \[200\]

kubectl -n projectcontour scale deployment contour --replicas 2
kubectl -n projectcontour rollout status deployment/contour --timeout 80s
ask http://www.example.com/
