# Here it is still called so
# @zh: 在这个版本里它还叫这个名字
# @within: 30s
# @like: on-master <<control_plane>> Running
# @matches: ^Taints: +node-role.kubernetes.io/master:NoSchedule$

kubectl apply -f master.yaml
where on-master
kubectl describe node <<control_plane>> | grep ^Taints:
