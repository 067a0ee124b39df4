# Label a node, and the waiting Pod starts by itself
# @zh: 给节点打上标签，等待的 Pod 自己就启动了
# @timeout: 2m
# @expect: pod/selector condition met
# @like: selector <<worker1>> Running

kubectl label node "$node1" drill/disk=ssd
kubectl wait --for condition=Ready --timeout 60s pod/selector
where selector
