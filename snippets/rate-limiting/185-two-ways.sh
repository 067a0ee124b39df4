# Those without a sidecar have a bucket of their own
# @zh: 没有 sidecar 的访问者，另有一个桶
# @timeout: 3m
# @expect: pod/eve condition met
# @matches: ^ann to web: .*\d x 429
# @expect: eve to web: 10 x 200
# @expect: pod "eve" deleted

kubectl run eve --image nicolaka/netshoot:v0.13 --labels sidecar.istio.io/inject=false -- sleep infinity
kubectl wait --for condition=Ready pod/eve --timeout 60s
burst ann web 13
burst eve web 10
kubectl delete pod eve --now
