# PreferNoSchedule: rather elsewhere, here all the same if need be
# @zh: PreferNoSchedule：尽量去别处，没别处也能来
# @within: 60s
# @matches: ^pod/rather-not condition met\nnode/<<worker1>> cordoned$
# @matches: ^pod/if-need-be condition met\nnode/<<worker1>> uncordoned$
# @matches: ^node/<<worker2>> untainted\npod/rather-not condition met\npod/if-need-be condition met$
# @like: rather-not <<worker1>> Running
# @like: if-need-be <<worker2>> Running
# @absent: last-applied-configuration

kubectl taint node "$node2" drill/slow=yes:PreferNoSchedule --overwrite
kubectl run rather-not --image registry.k8s.io/pause:<<pause>> --dry-run=client -o yaml | kubectl apply -f -
kubectl wait --for condition=PodScheduled --timeout 30s pod/rather-not
kubectl cordon "$node1"
kubectl run if-need-be --image registry.k8s.io/pause:<<pause>> --dry-run=client -o yaml | kubectl apply -f -
kubectl wait --for condition=PodScheduled --timeout 30s pod/if-need-be
kubectl uncordon "$node1"
kubectl taint node "$node2" drill/slow-
kubectl wait --for condition=Ready --timeout 30s pod/rather-not pod/if-need-be
where rather-not if-need-be
