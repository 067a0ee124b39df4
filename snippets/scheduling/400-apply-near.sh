# A cache in another namespace does not count
# @zh: 别的命名空间里的缓存不算数
# @within: 60s
# @like: cache <<worker2>> Running
# @like: near <none> Pending
# @matches: FailedScheduling .*2 node\(s\) didn't match pod affinity rules
# @absent: last-applied-configuration

kubectl create namespace scheduling-other --dry-run=client -o yaml | kubectl apply -f -
kubectl run cache --namespace scheduling-other --image registry.k8s.io/pause:<<pause>> --labels app=cache \
  --overrides "{\"spec\": {\"nodeSelector\": {\"kubernetes.io/hostname\": \"$node2\"}}}" \
  --dry-run=client -o yaml | kubectl apply -f -
kubectl apply -f near.yaml
where --namespace scheduling-other
where near
why near
