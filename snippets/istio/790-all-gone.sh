# Nothing is left, here either
# @zh: 这次也什么都没留下
# @timeout: 90s
# @within: 60s
# @matches: ^nothing is left among \d\d+ objects$
# @matches: (?s)/root/istio.: No such file.*/bin/istioctl.: No such file.*/bin/helm.: No such file

kinds=namespaces,crds,clusterroles,clusterrolebindings,mutatingwebhookconfigurations,validatingwebhookconfigurations,configmaps
found=$(kubectl get "$kinds" --all-namespaces -o name) &&
  { grep istio <<< "$found" || echo "nothing is left among $(wc -l <<< "$found") objects"; }
cd /root
rm -rf /root/istio /usr/local/bin/istioctl /usr/local/bin/helm
ls /root/istio /usr/local/bin/istioctl /usr/local/bin/helm || true
