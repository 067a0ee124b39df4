# The chart's new values, your old ones, and one of today
# @zh: 用 chart 的新默认值，加上自己原来的值，再设一个新值
# @on: toolbox
# @timeout: 3m
# @matches: ^disruption:\n  maxUnavailable: 2\npodAnnotations:\n  owner: ops\nreplicaCount: 2$
# @matches: ^shop-web +N/A +2 

helm upgrade shop lab/web --version 0.2.0 --reset-then-reuse-values --set disruption.maxUnavailable=2 --wait --timeout 2m > /dev/null
helm get values shop
kubectl get poddisruptionbudget -l app.kubernetes.io/instance=shop
