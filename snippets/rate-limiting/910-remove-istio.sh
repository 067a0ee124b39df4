# Remove Istio, and istioctl
# @zh: 拆除 Istio 和 istioctl
# @timeout: 4m
# @expect: Uninstall complete
# @expect: namespace "istio-system" deleted
# @expect: configmap "istio-ca-root-cert" deleted from kube-system namespace
# @expect: configmap "istio-ca-crl" deleted from kube-system namespace

istioctl uninstall --purge --skip-confirmation
kubectl delete namespace istio-system
kubectl delete configmaps --all-namespaces --field-selector metadata.name=istio-ca-root-cert
kubectl delete configmaps --all-namespaces --field-selector metadata.name=istio-ca-crl
rm -f /usr/local/bin/istioctl
