# Take Pods and labels away
# @zh: 删掉 Pod 和标签
# @timeout: 3m
# @expect: pod "new-2" deleted
# @expect: pod "old-2" deleted
# @matches: ^node/<<worker1>> (un)?labeled$
# @matches: ^node/<<worker2>> (un)?labeled$

kubectl delete pod -l app=shop
kubectl label node "$node1" "$node2" drill/zone-
