# Trap: nobody has that taint any more
# @zh: 陷阱：这个污点早就没有了
# @within: 60s
# @like: on-master <none> Pending
# @matches: FailedScheduling .*1 node\(s\) had untolerated taint
# @matches: ^Taints: +node-role.kubernetes.io/control-plane:NoSchedule$

kubectl apply -f master.yaml
where on-master
why on-master
kubectl describe node <<control_plane>> | grep ^Taints:
