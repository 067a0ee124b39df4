# The chart's new values and your old ones
# @zh: 用 chart 的新默认值，加上自己原来的值
# @on: toolbox
# @timeout: 3m
# @matches: ^  owner: ops$
# @matches: ^replicaCount: 2$
# @matches: ^shop-web +N/A +1 

helm upgrade shop lab/web --version 0.2.0 --reset-then-reuse-values --wait --timeout 2m > /dev/null
helm get values shop
kubectl get poddisruptionbudget
