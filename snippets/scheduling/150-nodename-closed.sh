# Trap: a cordoned node with a taint takes it all the same
# @zh: 陷阱：节点已 cordon、带污点，照样落上去
# @timeout: 3m
# @matches: ^pod/named created\npod/named condition met$
# @like: <<worker1>> Ready,SchedulingDisabled ...
# @like: named <<worker1>> Running
# @expect: uncordoned
# @expect: untainted

kubectl delete pod named
kubectl cordon "$node1"
kubectl taint node "$node1" drill/closed=yes:NoSchedule
kubectl apply -f nodename.yaml
kubectl wait --for condition=Ready --timeout 60s pod/named
kubectl get node "$node1"
where named
kubectl taint node "$node1" drill/closed-
kubectl uncordon "$node1"
