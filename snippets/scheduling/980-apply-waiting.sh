# List all that wait, and why
# @zh: 列出所有等待的 Pod 和原因
# @within: 90s
# @matches: ^wants-cpu +<none> +0/3 nodes are available: .*2 Insufficient cpu\.$
# @matches: ^wants-gpu +<none> +.*2 Insufficient nvidia.com/gpu\.$
# @matches: ^wants-label +<none> +.*2 node\(s\) didn't match Pod's node affinity
# @matches: ^wants-tainted-node +<none> +.*(1 node\(s\) had untolerated taint.*2 node\(s\) didn't match Pod's node affinity|1 node\(s\) had taint \{<<closed>>: \}, that the pod didn't tolerate, 2 node\(s\) didn't match Pod's node affinity)
# @matches: ^wants-company +<none> +.*2 node\(s\) didn't match pod affinity rules
# @matches: ^wants-zone +<none> +.*2 node\(s\) didn't match pod topology spread constraints \(missing required label\)
# @matches: ^wants-port-\S+ +<none> +.*2 node\(s\) didn't have free ports for the requested pod ports
# @matches: ^wants-missing-claim +<none> +.*persistentvolumeclaim "no-such-claim" not found
# @matches: ^wants-unbound-claim +<none> +.*pod has unbound immediate PersistentVolumeClaims
# @matches: ^wrong-scheduler +<none> +<none>$
# @matches: ^wrong-image +(<<worker1>>|<<worker2>>) +<none>$
# @matches: ^over-quota-\S+ +.*exceeded quota: no-gpu
# @like: wrong-image 0/1 ErrImageNeverPull ...

kubectl apply -f waiting.yaml
kubectl get pods --field-selector status.phase=Pending \
  -o custom-columns='POD:.metadata.name,NODE:.spec.nodeName,WHY:.status.conditions[?(@.type=="PodScheduled")].message' |
  sed 's/ preemption: .*//'
echo
kubectl get events --field-selector reason=FailedCreate \
  -o custom-columns='FOR:.involvedObject.name,WHY:.message'
echo
kubectl get pod wrong-image
