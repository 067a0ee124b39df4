# A request through both sidecars
# @zh: 一次请求，经过两个 sidecar
# @within: 30s
# @expect: HTTP/1.1 200 OK
# @matches: ^server: (istio-)?envoy\r?$
# @matches: "GET / HTTP/1.1" 200 .* "web" "\S+:80" outbound\|80\|\|web\.shop\.svc\.cluster\.local
# @matches: "GET / HTTP/1.1" 200 .* "web" "\S+:80" inbound\|80\|\|

kubectl exec deployment/client -c client -- curl -sSI -X GET http://web/
kubectl logs deployment/client -c istio-proxy --tail 1
kubectl logs deployment/web -c istio-proxy --tail 1
