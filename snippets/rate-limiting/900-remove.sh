# Remove all of it
# @zh: 全部拆除
# @timeout: 6m
# @expect: namespace "shop" deleted
# @expect: Uninstall complete
# @expect: namespace "istio-system" deleted

kubectl config set-context --current --namespace default
kubectl delete namespace shop ingress
kubectl delete namespace limits --ignore-not-found
istioctl uninstall --purge --skip-confirmation
kubectl delete namespace istio-system
kubectl delete configmaps --all-namespaces --field-selector metadata.name=istio-ca-root-cert
kubectl delete configmaps --all-namespaces --field-selector metadata.name=istio-ca-crl
cd /root
rm -rf /root/limits /usr/local/bin/istioctl
