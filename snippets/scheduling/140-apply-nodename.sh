# See who placed it
# @zh: 看是谁安排的
# @within: 60s
# @expect: pod/named condition met
# @like: named <<worker1>> Running
# @matches: Started .* kubelet
# @absent: default-scheduler

kubectl apply -f nodename.yaml
kubectl wait --for condition=Ready --timeout 30s pod/named
where named
why named
