# Two Pods, twice as much
# @zh: 两个 Pod，限额翻倍
# @timeout: 5m
# @expect: deployment "web" successfully rolled out
# @matches: ^ann: 2\d of 60 requests got 200$

fresh() {
  local old
  old=$(kubectl -n "$1" get pods -o name | grep "^pod/$2-")
  kubectl -n "$1" rollout restart "deployment/$2"
  kubectl -n "$1" rollout status "deployment/$2" --timeout 90s || return
  xargs kubectl -n "$1" wait --for delete --timeout 60s <<< "$old"
}
count() {
  kubectl exec "$1" -- bash -c 'for i in {1..60}; do curl -s -o /dev/null -w "%{http_code}\n" http://web; done' |
    awk -v who="$1" '$1 == 200 { good++ } END { printf "%s: %d of %d requests got 200\n", who, good, NR }'
}
kubectl scale deployment/web --replicas 2
kubectl rollout status deployment/web --timeout 90s
fresh shop web > fresh.log
count ann
kubectl scale deployment/web --replicas 1
