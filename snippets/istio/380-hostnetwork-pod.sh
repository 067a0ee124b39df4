# Break 2: labelled, restarted, and still no sidecar
# @zh: 故障 2：标签有了，也重启了，就是没有 sidecar
# @timeout: 2m
# @expect: pod/agent condition met
# @like: agent 1/1 Running ...
# @expect: No validation issues found when analyzing hostnetwork.yaml.
# @expect: pod "agent" deleted
# @matches: ✔\S* +Namespace label istio-injection=enabled matches

kubectl apply -f hostnetwork.yaml
kubectl wait --for condition=Ready pod/agent --timeout 60s
kubectl get pod agent
istioctl analyze hostnetwork.yaml
istioctl x check-inject pod/agent.shop
kubectl delete -f hostnetwork.yaml --now
