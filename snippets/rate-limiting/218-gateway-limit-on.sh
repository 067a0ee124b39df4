# Five on the one route, no limit on the other
# @zh: 这条路由五个，另一条不限
# @timeout: 3m
# @expect: outside to /costly: 5 x 404, 8 x 429
# @expect: outside to /: 13 x 200
# @expect: No validation issues found when analyzing

istioctl analyze -n ingress gateway-limit.yaml --suppress 'IST0133=EnvoyFilter *'
kubectl apply -f gateway-limit.yaml
fresh ingress gateway > fresh.log
outside /costly 13
outside / 13
