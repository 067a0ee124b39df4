# What was put into the Pod
# @zh: Pod 里多了什么
# @matches: ^init container istio-init, docker.io/istio/proxyv2:<<istio>>$
# @matches: ^init container istio-proxy, docker.io/istio/proxyv2:<<istio>>, Always$
# @matches: ^container web, nginx:1.26$
# @matches: ^-A ISTIO_REDIRECT -p tcp -j REDIRECT --to-ports 15001$
# @matches: ^-A ISTIO_IN_REDIRECT -p tcp -j REDIRECT --to-ports 15006$

kubectl get pod -l app=web -o json | jq -r '.items[0].spec |
  (.initContainers[] | "init container \(.name), \(.image)" + (if .restartPolicy then ", \(.restartPolicy)" else "" end)),
  (.containers[] | "container \(.name), \(.image)")'
kubectl logs deployment/web -c istio-init | grep -E '^-A ISTIO_(IN_)?REDIRECT'
