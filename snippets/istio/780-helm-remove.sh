# Remove it, last first
# @zh: 倒着拆除
# @timeout: 17m
# @expect: namespace "shop" deleted
# @expect: release "gateway" uninstalled
# @expect: release "istiod" uninstalled
# @expect: release "base" uninstalled
# @matches: ^customresourcedefinition\S+ "virtualservices.networking.istio.io" deleted$

kubectl delete namespace shop
helm uninstall gateway -n ingress --wait
helm uninstall istiod -n istio-system --wait
helm uninstall base -n istio-system --wait
kubectl delete namespace ingress istio-system
kubectl get crds -o name | grep '\.istio\.io$' | xargs kubectl delete
kubectl delete configmaps --all-namespaces --field-selector metadata.name=istio-ca-root-cert
kubectl delete configmaps --all-namespaces --field-selector metadata.name=istio-ca-crl
