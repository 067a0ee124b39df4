# Where do requests come in?
# @zh: 请求从哪里进来？
# @like: 8080 80
# @like: 8443 443
# @matches: ^envoy +LoadBalancer .*<pending> +80:3\d{4}/TCP,443:3\d{4}/TCP

kubectl -n projectcontour get daemonset envoy -o json |
  jq -r '.spec.template.spec.containers[].ports[]? | select(.hostPort) | "\(.containerPort) \(.hostPort)"'
kubectl -n projectcontour get service envoy
