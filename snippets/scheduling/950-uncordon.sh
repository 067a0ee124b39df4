# Open the node again; Pods come back only when they are made anew
# @zh: 重新开放节点；Pod 要重建才会回来
# @timeout: 3m
# @matches: ^ +3 <<worker2>> +Running$
# @matches: ^ +[123] <<worker1>> +Running$
# @expect: deployment "shop" successfully rolled out

kubectl uncordon "$node1"
per_node -l app=shop
kubectl rollout restart deployment/shop
kubectl rollout status deployment/shop --timeout 90s
per_node -l app=shop
