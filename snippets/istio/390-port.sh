# Break 3: nobody answers on the port the Service names
# @zh: 故障 3：Service 指的端口上没人
# @timeout: 2m
# @within: 90s
# @matches: ^upstream connect error or disconnect/reset before headers.* \[503\]$
# @matches: "GET / HTTP/1.1" 503 \S*UF .*"\S+:8080" inbound\|8080\|\|

kubectl patch service web --type json -p '[{"op": "replace", "path": "/spec/ports/0/targetPort", "value": 8080}]'
kubectl exec deployment/client -c client -- curl -sS -w ' [%{http_code}]\n' http://web/
kubectl logs deployment/web -c istio-proxy --tail 1
