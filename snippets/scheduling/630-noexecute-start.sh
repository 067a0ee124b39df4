# Start them
# @zh: 启动它们
# @timeout: 2m
# @like: stays <<worker1>> Running
# @like: lingers <<worker1>> Running
# @like: goes <<worker1>> Running
# @matches: node.kubernetes.io/not-ready:NoExecute op=Exists for 300s

kubectl apply -f noexecute.yaml
kubectl wait --for condition=Ready --timeout 60s -f noexecute.yaml
where stays lingers goes
kubectl describe pod goes | grep -A 1 ^Tolerations:
