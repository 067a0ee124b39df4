# Take Pods and labels away
# @zh: 删掉 Pod 和标签
# @expect: node/<<worker1>> unlabeled
# @expect: node/<<worker2>> unlabeled

kubectl delete pod -l app=shop
kubectl label node "$node1" "$node2" drill/zone-
