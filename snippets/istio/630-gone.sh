# Nothing is left
# @zh: 什么也没有留下
# @timeout: 90s
# @within: 60s
# @expect: nothing is left

kinds=namespaces,crds,clusterroles,clusterrolebindings,mutatingwebhookconfigurations,validatingwebhookconfigurations,configmaps
if kubectl get "$kinds" --all-namespaces -o name | grep istio; then
  echo "the lines above are left"
else
  echo "nothing is left"
fi
