# Label the nodes for what follows
# @zh: 为后面的演练打标签
# @timeout: 3m
# @expect: pod "selector" deleted
# @like: <<worker1>> ssd a 8
# @like: <<worker2>> ssd b 32

kubectl delete -f selector.yaml
kubectl label node "$node1" drill/disk=ssd drill/rack=a drill/cores=8
kubectl label node "$node2" drill/disk=ssd drill/rack=b drill/cores=32
kubectl get nodes -o custom-columns='NODE:.metadata.name,DISK:.metadata.labels.drill/disk,RACK:.metadata.labels.drill/rack,CORES:.metadata.labels.drill/cores'
