# Remove that too
# @zh: 一并清掉
# @timeout: 2m
# @expect: configmap "istio-ca-root-cert" deleted from default namespace

kubectl delete configmaps --all-namespaces --field-selector metadata.name=istio-ca-root-cert
kubectl delete configmaps --all-namespaces --field-selector metadata.name=istio-ca-crl
