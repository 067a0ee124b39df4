# No node has the label yet
# @zh: 还没有节点带这个标签
# @within: 60s
# @expect: pod/selector condition met
# @like: selector <none> Pending
# @matches: FailedScheduling .*2 node\(s\) didn't match Pod's node affinity

kubectl apply -f selector.yaml
kubectl wait --for condition=PodScheduled=False --timeout 30s pod/selector
where selector
why selector
