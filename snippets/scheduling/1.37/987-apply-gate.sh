# Nothing is wrong with it
# @zh: 它没有任何毛病
# @within: 30s
# @like: has-gate 0/1 SchedulingGated ...
# @expect: Scheduling is blocked due to non-empty scheduling gates

kubectl apply -f gate.yaml
kubectl get pod has-gate
kubectl get pod has-gate -o jsonpath='{.status.conditions[?(@.type=="PodScheduled")].message}{"\n"}'
