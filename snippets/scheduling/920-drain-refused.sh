# What drain does not do by itself
# @zh: drain 默认不肯做的事
# @timeout: 2m
# @expect: deployment "shop" successfully rolled out
# @expect: pod/alone condition met
# @matches: cannot delete DaemonSet-managed Pods \(use --ignore-daemonsets to ignore\): (kube-system/\S+, )*kube-system/kube-proxy-
# @matches: cannot delete Pods (that declare no controller|not managed by ReplicationController, ReplicaSet, Job, DaemonSet or StatefulSet) \(use --force to override\): scheduling/alone
# @matches: cannot delete Pods with local storage \(use --delete-emptydir-data to override\): scheduling/shop-
# @like: <<worker1>> Ready,SchedulingDisabled ...

kubectl apply -f drain.yaml
kubectl rollout status deployment/shop --timeout 60s
kubectl wait --for condition=Ready --timeout 60s pod/alone
kubectl drain "$node1" --timeout 20s || kubectl get node "$node1"
