# It holds for strangers too: a Pod that only has the label
# @zh: 对外来者同样有效：只是带了这个标签的 Pod
# @within: 60s
# @like: intruder <none> Pending
# @matches: FailedScheduling .*2 node\(s\) didn't satisfy existing pods anti-affinity rules
# @absent: last-applied-configuration

kubectl run intruder --image registry.k8s.io/pause:<<pause>> --labels app=apart --dry-run=client -o yaml |
  kubectl apply -f -
where intruder
why intruder
