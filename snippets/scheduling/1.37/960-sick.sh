# Trap: replicas that run but are never ready block the drain too
# @zh: 陷阱：在跑但从未就绪的副本同样会挡住 drain
# @timeout: 3m
# @matches: ^poddisruptionbudget\.policy "shop" deleted.*\n(pod/shop-\S+ condition met\n)*deployment\.apps/shop created$
# @matches: ^deployment\.apps/shop condition met\n(pod/shop-\S+ condition met\n){2} +1 <<worker1>> +Running\n +1 <<worker2>> +Running$
# @expect: Cannot evict pod as it would violate the pod's disruption budget.
# @expect: global timeout reached: 10s
# @expect: node/<<worker1>> drained
# @matches: ^node/<<worker1>> uncordoned\ndeployment\.apps "shop" deleted

kubectl delete -f drain.yaml --ignore-not-found
kubectl wait --for delete --timeout 60s pod -l app=shop
sed 's/^\( *\)image: .*/&\n\1readinessProbe: {tcpSocket: {port: 9}}/; /^kind: Pod$/,$d' drain.yaml |
  sed '$d' | sed '$d' | kubectl apply -f -
kubectl wait --for jsonpath='{.status.replicas}'=2 --timeout 60s deployment/shop
kubectl wait --for jsonpath='{.status.phase}'=Running --timeout 60s pod -l app=shop
per_node -l app=shop
kubectl drain "$node1" --ignore-daemonsets --delete-emptydir-data --timeout 10s || true
kubectl patch poddisruptionbudget/shop --type merge --patch '{"spec": {"unhealthyPodEvictionPolicy": "AlwaysAllow"}}'
kubectl drain "$node1" --ignore-daemonsets --delete-emptydir-data --timeout 60s
kubectl uncordon "$node1"
kubectl delete deployment/shop poddisruptionbudget/shop
