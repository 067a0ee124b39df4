# Nothing is left
# @zh: 什么也没有留下
# @timeout: 90s
# @within: 60s
# @matches: ^nothing is left among \d\d+ objects$

kinds=namespaces,crds,clusterroles,clusterrolebindings,mutatingwebhookconfigurations,validatingwebhookconfigurations,configmaps
found=$(kubectl get "$kinds" --all-namespaces -o name) &&
  { grep istio <<< "$found" || echo "nothing is left among $(wc -l <<< "$found") objects"; }
