# A request from outside, through the gateway, to a sidecar
# @zh: 从集群外来的请求，经网关到 sidecar
# @timeout: 4m
# @within: 2m
# @expect: deployment "web" successfully rolled out
# @expect: No validation issues found when analyzing:
# @matches: ^virtualservice\.networking\.istio\.io/shop (created|unchanged)$
# @matches: ^gateway-\S+\.ingress +Kubernetes +istiod-\S+ +<<istio>>
# @matches: ^web-\S+\.shop +Kubernetes +istiod-\S+ +<<istio>>
# @matches: ^\S+ +Kubernetes .*\n200 from (istio-)?envoy\n\Z

kubectl apply -f - <<END
{"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "shop", "labels": {"istio-injection": "enabled"}}}
END
kubectl -n shop apply -f apps.yaml -f shop.yaml
kubectl -n shop rollout status deployment/web --timeout 90s
istioctl analyze -n shop apps.yaml shop.yaml
istioctl proxy-status
node=$(kubectl get nodes -l '!node-role.kubernetes.io/control-plane' -o jsonpath='{.items[0].status.addresses[0].address}')
port=$(kubectl -n ingress get service gateway -o jsonpath='{.spec.ports[?(@.name=="http2")].nodePort}')
curl -sS -o /dev/null --max-time 10 -w '%{http_code} from %header{server}\n' -H 'Host: shop.example.com' "http://$node:$port/"
