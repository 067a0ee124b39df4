# Tell Contour which Gateway is its own
# @zh: 告诉 Contour 哪个 Gateway 归它管
# @timeout: 2m
# @expect: deployment "contour" successfully rolled out
# @expect: gateway.gateway.networking.k8s.io/contour condition met
# @matches: ^http: Valid listener$
# @matches: ^https: Valid listener$
# @like: contour projectcontour.io/gateway-controller Unknown ...

openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 \
  -keyout pay.key -out pay.crt -subj /CN=pay.example.com -addext subjectAltName=DNS:pay.example.com 2> openssl.log
kubectl -n projectcontour create secret tls pay-tls --cert pay.crt --key pay.key
kubectl apply -f gateway.yaml
[ -e contour.before ] || kubectl -n projectcontour get configmap contour -o jsonpath='{.data.contour\.yaml}' > contour.before
{ cat contour.before; printf 'gateway:\n  gatewayRef: {namespace: projectcontour, name: contour}\n'; } > contour.yaml
kubectl -n projectcontour create configmap contour --from-file contour.yaml --dry-run=client -o yaml |
  kubectl -n projectcontour apply -f - 2> apply.log
kubectl -n projectcontour rollout restart deployment/contour
kubectl -n projectcontour rollout status deployment/contour --timeout 80s
kubectl -n projectcontour wait --for condition=Programmed gateway/contour --timeout 30s
kubectl -n projectcontour get gateway contour -o json |
  jq -r '.status.listeners[] | "\(.name): \(.conditions[] | select(.type == "Programmed").message)"'
kubectl get gatewayclass
