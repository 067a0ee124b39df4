# Take Pods and labels away
# @zh: 删掉 Pod 和标签
# @expect: node/<<worker1>> unlabeled
# @expect: node/<<worker2>> unlabeled

kubectl delete -f required.yaml -f operators.yaml -f preferred.yaml
kubectl label node "$node1" "$node2" drill/disk- drill/rack- drill/cores-
