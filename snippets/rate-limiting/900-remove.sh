# Remove what is this page's own
# @zh: 拆除本页自己的东西
# @timeout: 3m
# @matches: ^Context "\S+" modified\.$
# @expect: namespace "shop" deleted
# @expect: namespace "ingress" deleted
# @absent: namespace "istio-system" deleted
# @absent: No such file

kubectl config set-context --current --namespace "$(cat /root/limits/namespace.before)"
kubectl delete namespace shop ingress
kubectl delete namespace limits --ignore-not-found
cd /root
rm -rf /root/limits
