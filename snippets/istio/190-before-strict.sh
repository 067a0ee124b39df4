# Somebody without a sidecar still comes in
# @zh: 没有 sidecar 的访问者，目前还进得来
# @timeout: 2m
# @matches: ^from shop: 200\nfrom outside: 200\n\Z

kubectl create namespace outside
kubectl -n outside wait --for create serviceaccount/default --timeout 30s
kubectl -n outside run stranger --image nicolaka/netshoot:v0.13 -- sleep infinity
kubectl -n outside wait --for condition=Ready pod/stranger --timeout 60s
ask() { kubectl "${@:2}" -- curl -sS -o /dev/null --max-time 10 -w "$1: %{http_code}\n" http://web.shop/; }
ask 'from shop' exec deployment/client -c client
ask 'from outside' -n outside exec stranger
