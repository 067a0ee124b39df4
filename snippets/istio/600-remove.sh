# Remove the application and Istio
# @zh: 拆除应用和 Istio
# @timeout: 5m
# @matches: ^Context ".*" modified\.$
# @absent: No such file
# @expect: namespace "shop" deleted
# @expect: Uninstall complete
# @expect: namespace "istio-system" deleted

kubectl config set-context --current --namespace "$(cat /root/istio/namespace.before)"
kubectl delete namespace shop outside
istioctl uninstall --purge --skip-confirmation
kubectl delete namespace istio-system
