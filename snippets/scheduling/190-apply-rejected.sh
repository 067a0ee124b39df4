# Trap: the kubelet refuses, and the Pod is lost
# @zh: 陷阱：kubelet 拒收，Pod 就此作废
# @within: 30s
# @like: no-room 0/1 OutOfcpu ...
# @like: no-label 0/1 NodeAffinity ...
# @matches: OutOfcpu .* kubelet +Node didn't have enough resource: cpu
# @matches: NodeAffinity .* kubelet +Predicate NodeAffinity failed
# @absent: default-scheduler

kubectl apply -f rejected.yaml
kubectl get pods no-room no-label
why no-room
why no-label
