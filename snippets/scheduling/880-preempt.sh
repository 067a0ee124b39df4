# Preemption: one of the others has to go
# @zh: 抢占：别的 Pod 要让出位置
# @within: 150s
# @timeout: 3m
# @matches: ^POD .*\nbatch-\S+ .*\nbatch-\S+ .*\nimportant +(<<worker1>>|<<worker2>>) +Running$
# @matches: ^batch-\S+ +<none> +Pending$
# @matches: default-scheduler +Successfully assigned scheduling/important to (<<worker1>>|<<worker2>>)$
# @matches: ^batch-\S+ +Preempted by .* on node

kubectl delete pod polite --ignore-not-found
sed "s/NAME/important/; s/CLASS/drill-high/; s/SHARE/${share:?}/" important.yaml | kubectl apply -f -
kubectl wait --for condition=Ready --timeout 120s pod/important
where
why important
kubectl get events --field-selector reason=Preempted -o custom-columns=POD:.involvedObject.name,MESSAGE:.message
