# Both Pods were asked
# @zh: 两个 Pod 都被访问过
# @matches: \Apod/web-\S+ (?:ok|over_limit): [1-9].*\npod/web-\S+ (?:ok|over_limit): [1-9].*\n\Z

answers() {
  local pod
  for pod in $(kubectl get pods -l app=web -o name); do
    kubectl exec "$pod" -c istio-proxy -- curl -s http://localhost:15000/stats |
      sed -n 's/.*[.]ratelimit[.]//p' | paste -sd ' ' | sed "s|^|$pod |"
  done
}
answers
