# Wait until both halves are ready
# @zh: 等两部分都就绪
# @timeout: 3m
# @expect: deployment "contour" successfully rolled out
# @expect: daemon set "envoy" successfully rolled out
# @matches: ^contour-certgen-\S+ +Succeeded
# @matches: ^contour-\S+ +Running .*\ncontour-\S+ +Running
# @matches: ^envoy-\S+ +Running .*\nenvoy-\S+ +Running

kubectl -n projectcontour rollout status deployment/contour --timeout 80s
kubectl -n projectcontour rollout status daemonset/envoy --timeout 80s
kubectl -n projectcontour get pods --sort-by .metadata.name \
  -o custom-columns=POD:.metadata.name,PHASE:.status.phase,NODE:.spec.nodeName
