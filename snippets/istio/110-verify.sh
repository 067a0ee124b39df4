# Is it there?
# @zh: 装好了吗？
# @timeout: 2m
# @within: 90s
# @expect: deployment "istiod" successfully rolled out
# @matches: ^control plane version: <<istio>>$
# @expect: data plane version: none
# @expect: istio-sidecar-injector
# @expect: 15 kinds of its own
# @expect: {"cpu":"100m","memory":"256Mi"}
# @reports: istiod: ^control plane version: (\S+)$

kubectl -n istio-system rollout status deployment/istiod --timeout 60s
istioctl version
kubectl get mutatingwebhookconfigurations,validatingwebhookconfigurations
echo "$(kubectl get crds -o name | grep -c '\.istio\.io$') kinds of its own"
kubectl -n istio-system get deployment istiod -o jsonpath='{.spec.template.spec.containers[0].resources.requests}{"\n"}'
