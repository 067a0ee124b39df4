# Check it, and apply it
# @zh: 检查并应用
# @expect: envoyfilter.networking.istio.io/limit-web created (server dry run)
# @expect: Warning: EnvoyFilter exposes internal implementation details
# @expect: No validation issues found when analyzing limit.yaml.

kubectl apply -f limit.yaml --dry-run=server
istioctl analyze limit.yaml --suppress 'IST0133=EnvoyFilter *'
kubectl apply -f limit.yaml
