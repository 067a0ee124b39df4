# What a file alone does not tell it
# @zh: 只看文件查不出来的
# @within: 30s
# @expect: No validation issues found when analyzing unnamed.yaml.
# @expect: Info [IST0118] (Service shop/web) Port name web
# @expect: No validation issues found when analyzing namespace: shop.

sed 's/name: http,/name: web,/' apps.yaml > unnamed.yaml
istioctl analyze unnamed.yaml
kubectl apply -f unnamed.yaml
istioctl analyze
kubectl apply -f apps.yaml
istioctl analyze
