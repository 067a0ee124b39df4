# What is still there
# @zh: 还留着什么
# @timeout: 90s
# @within: 60s
# @expect: 0 kinds of its own
# @absent: Error from server
# @like: default istio-ca-root-cert ...
# @like: kube-system istio-ca-root-cert ...

echo "$(kubectl get crds -o name | grep -c '\.istio\.io$') kinds of its own"
kubectl get configmaps --all-namespaces | grep istio
