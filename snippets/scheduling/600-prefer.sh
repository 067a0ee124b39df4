# PreferNoSchedule: elsewhere, as long as there is an elsewhere
# @zh: PreferNoSchedule：有别处就去别处
# @within: 60s
# @like: rather-not <<worker2>> Running
# @like: if-need-be <<worker1>> Running
# @expect: untainted

kubectl taint node "$node1" drill/slow=yes:PreferNoSchedule --overwrite
kubectl run rather-not --image registry.k8s.io/pause:<<pause>> --dry-run=client -o yaml | kubectl apply -f -
kubectl wait --for condition=PodScheduled --timeout 30s pod/rather-not
kubectl cordon "$node2"
kubectl run if-need-be --image registry.k8s.io/pause:<<pause>> --dry-run=client -o yaml | kubectl apply -f -
kubectl wait --for condition=PodScheduled --timeout 30s pod/if-need-be
kubectl uncordon "$node2"
kubectl taint node "$node1" drill/slow-
kubectl wait --for condition=Ready --timeout 30s pod/rather-not pod/if-need-be
where rather-not if-need-be
