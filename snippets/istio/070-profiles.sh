# What each profile would start
# @zh: 各个 profile 会启动什么
# @timeout: 90s
# @matches: ^minimal: istiod $
# @matches: ^default: istio-ingressgateway istiod $
# @matches: ^demo: istio-egressgateway istio-ingressgateway istiod $
# @matches: ^ambient: istio-cni-node ztunnel istiod $

for profile in minimal default demo ambient; do
  printf '%s: ' "$profile"
  istioctl manifest generate --set profile="$profile" |
    awk '/^kind: / { kind = $2 } /^  name: / && kind ~ /^(Deployment|DaemonSet)$/ { printf "%s ", $2; kind = "" }'
  echo
done
