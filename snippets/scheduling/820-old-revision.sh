# Trap: the new revision makes room for the old, and both its Pods land together
# @zh: 陷阱：新版本给旧版本让位，两个新 Pod 挤到一起
# @timeout: 2m
# @matches: ^pod/old-1 condition met\npod/old-2 condition met$
# @like: old-1 <<worker1>> Running
# @like: old-2 <<worker1>> Running
# @like: new-1 <<worker2>> Running
# @like: new-2 <<worker2>> Running

for number in 1 2; do
  kubectl run "old-$number" --image registry.k8s.io/pause:<<pause>> --labels app=shop,revision=1 \
    --overrides "{\"spec\": {\"nodeSelector\": {\"kubernetes.io/hostname\": \"$node1\"}}}"
done
kubectl wait --for condition=Ready --timeout 60s pod/old-1 pod/old-2
for number in 1 2; do
  sed "s/NAME/new-$number/" revision.yaml | kubectl apply -f -
  kubectl wait --for condition=Ready --timeout 60s "pod/new-$number"
done
where -l app=shop
