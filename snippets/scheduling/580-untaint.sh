# Take the taint off
# @zh: 去掉污点
# @timeout: 2m
# @expect: untainted
# @expect: pod/wrong-effect condition met
# @like: wrong-value <<worker1>> Running
# @like: wrong-effect <<worker1>> Running

kubectl taint node "$node1" drill/team=ai:NoSchedule-
kubectl wait --for condition=Ready --timeout 60s pod/wrong-value pod/wrong-effect
where wrong-value wrong-effect
