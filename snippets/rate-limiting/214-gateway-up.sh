# Start it, and ask from outside
# @zh: 启动，并从集群外访问
# @timeout: 3m
# @within: 2m
# @expect: deployment "gateway" successfully rolled out
# @expect: No validation issues found when analyzing gateway.yaml.
# @expect: outside to /: 13 x 200
# @expect: outside to /costly: 13 x 404

kubectl apply -f gateway.yaml
kubectl -n ingress rollout status deployment/gateway --timeout 90s
istioctl analyze -n ingress gateway.yaml
node=$(kubectl get nodes -l '!node-role.kubernetes.io/control-plane' -o jsonpath='{.items[0].status.addresses[0].address}')
port=$(kubectl -n ingress get service gateway -o jsonpath='{.spec.ports[?(@.port==80)].nodePort}')
outside() {
  for _ in $(seq "$2"); do curl -s -o /dev/null --max-time 10 -w '%{http_code}\n' -H 'Host: shop.example.com' "http://$node:$port$1"; done |
    uniq -c | awk -v told="outside to $1:" '{ told = told (NR > 1 ? ", " : " ") $1 " x " $2 } END { print told }'
}
outside / 13
outside /costly 13
