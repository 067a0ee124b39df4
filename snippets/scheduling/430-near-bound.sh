# A cache in the same namespace: the waiting Pod follows it
# @zh: 本命名空间有了缓存，等待的 Pod 跟了过去
# @within: 60s
# @like: cache <<worker1>> Running
# @like: near <<worker1>> Running

kubectl run cache --image registry.k8s.io/pause:<<pause>> --labels app=cache \
  --overrides "{\"spec\": {\"nodeSelector\": {\"kubernetes.io/hostname\": \"$node1\"}}}" \
  --dry-run=client -o yaml | kubectl apply -f -
where cache near
