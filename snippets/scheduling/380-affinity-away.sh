# Take Pods and labels away
# @zh: 删掉 Pod 和标签
# @timeout: 3m
# @expect: pod "both-hold" deleted
# @expect: pod "not-in" deleted
# @expect: pod "wish-in-vain" deleted
# @matches: ^node/<<worker1>> (un)?labeled$
# @matches: ^node/<<worker2>> (un)?labeled$

kubectl delete -f required.yaml -f operators.yaml -f preferred.yaml
kubectl label node "$node1" "$node2" drill/disk- drill/rack- drill/cores-
