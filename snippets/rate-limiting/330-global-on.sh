# Two Pods, one budget
# @zh: 两个 Pod，一个额度
# @timeout: 5m
# @expect: deployment "web" successfully rolled out
# @expect: No validation issues found when analyzing global.yaml.
# @expect: ann to web: 10 x 200, 15 x 429

istioctl analyze global.yaml --suppress 'IST0133=EnvoyFilter *'
kubectl apply -f global.yaml
kubectl scale deployment/web --replicas 2
kubectl rollout status deployment/web --timeout 90s
fresh shop web > fresh.log
burst ann web 25
