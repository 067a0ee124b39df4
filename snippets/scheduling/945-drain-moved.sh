# All three run on the other node
# @zh: 三个副本都在另一个节点上
# @within: 90s
# @timeout: 2m
# @expect: deployment "shop" successfully rolled out
# @matches: ^ +3 <<worker2>> +Running$

kubectl rollout status deployment/shop --timeout 60s
per_node -l app=shop
