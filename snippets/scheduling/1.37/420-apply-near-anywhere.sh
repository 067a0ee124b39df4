# It finds the cache
# @zh: 它找到了缓存
# @within: 60s
# @like: near-anywhere <<worker2>> Running

kubectl apply -f near-anywhere.yaml
where near-anywhere
