# Trap: without a context the requests that it makes are limited too
# @zh: 陷阱：不写 context，它发出去的请求也受限
# @timeout: 3m
# @within: 60s
# @matches: ^ann to other: \d+ x 200, \d+ x 429

sed -e '/context: SIDECAR_INBOUND/d' -e 's/app: web/app: ann/' -e 's/name: limit-web/name: limit-ann/' limit.yaml > no-context.yaml
kubectl apply -f no-context.yaml
burst ann other 20
