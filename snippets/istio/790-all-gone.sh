# Nothing is left, here either
# @zh: 这次也什么都没留下
# @timeout: 90s
# @within: 60s
# @expect: nothing is left

kinds=namespaces,crds,clusterroles,clusterrolebindings,mutatingwebhookconfigurations,validatingwebhookconfigurations,configmaps
found=$(kubectl get "$kinds" --all-namespaces -o name) &&
  { grep istio <<< "$found" || echo "nothing is left"; }
cd /root
rm -rf /root/istio /usr/local/bin/istioctl /usr/local/bin/helm
