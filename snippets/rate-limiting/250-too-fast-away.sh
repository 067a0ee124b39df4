# Back to the good one
# @zh: 改回正确的
# @within: 60s
# @expect: Listeners Match

kubectl apply -f limit.yaml
istioctl proxy-status deployment/web | grep -E '^(Clusters|Listeners|Routes) '
