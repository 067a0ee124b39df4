# Ask why they wait
# @zh: 问它们为什么在等
# @within: 60s
# @expect: pod/much-cpu condition met
# @like: much-cpu <none> Pending
# @matches: ^much-memory +<none> +Pending\nEvents:\n  Type 
# @matches: FailedScheduling .* default-scheduler +0/3 nodes are available: .*2 Insufficient cpu
# @matches: FailedScheduling .* default-scheduler +0/3 nodes are available: .*2 Insufficient memory

kubectl apply -f too-big.yaml
kubectl wait --for condition=PodScheduled=False --timeout 30s pod/much-cpu pod/much-memory
where much-cpu much-memory
why much-cpu
why much-memory
