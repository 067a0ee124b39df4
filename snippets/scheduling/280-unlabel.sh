# Take the label off, and it stays
# @zh: 去掉标签，它不会走
# @stable: 3
# @within: 60s
# @expect: No resources found
# @like: selector <<worker1>> Running

kubectl label node "$node1" drill/disk-
kubectl get nodes -l drill/disk
where selector
