# Give the node back
# @zh: 把节点还回去
# @timeout: 3m
# @expect: pod "both" deleted
# @expect: node/<<worker2>> untainted
# @matches: ^node/<<worker2>> (un)?labeled$

kubectl delete -f dedicated.yaml
kubectl taint node "$node2" drill/dedicated-
kubectl label node "$node2" drill/dedicated-
